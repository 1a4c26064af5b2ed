package kenpo.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class MessageTableTests {
    private final MessageSource texts = texts(
            List.of(file("a.greeting=こんにちは、{0}さん\na.plain=加入者''の"), file("b.count={0}件")),
            List.of(file("a.greeting=Hello {0}, don''t worry"), file("b.count={0} found")));

    @Test
    void textIsInTheLanguageAskedForElseInJapanese() {
        assertThat(texts.getMessage("a.greeting", new Object[] {"花子"}, Locale.JAPAN))
                .isEqualTo("こんにちは、花子さん");
        assertThat(texts.getMessage("a.greeting", new Object[] {"Hanako"}, Locale.ENGLISH))
                .isEqualTo("Hello Hanako, don't worry");
        assertThat(texts.getMessage("a.plain", null, Locale.ENGLISH)).isEqualTo("加入者'の");
    }

    @Test
    void numbersAreWrittenWithTheirCommas() {
        assertThat(texts.getMessage("b.count", new Object[] {12_345}, Locale.JAPANESE))
                .isEqualTo("12,345件");
        assertThat(texts.getMessage("b.count", new Object[] {12_345}, Locale.ENGLISH))
                .isEqualTo("12,345 found");
    }

    @Test
    void missingTextIsAnError() {
        assertThatThrownBy(() -> texts.getMessage("a.missing", null, Locale.JAPANESE))
                .isInstanceOf(NoSuchMessageException.class);
    }

    private static MessageSource texts(List<Resource> japanese, List<Resource> english) {
        try {
            return MessageTable.of(japanese, english);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Resource file(String lines) {
        return new ByteArrayResource(lines.getBytes(StandardCharsets.UTF_8));
    }
}
