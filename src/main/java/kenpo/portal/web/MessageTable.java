package kenpo.portal.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;

/** All texts in one table a language: a page asks for a hundred, and would look through forty files for each. */
final class MessageTable extends AbstractMessageSource {
    /** shown: as it stands in a page that gives it nothing to fill in. */
    private record Text(MessageFormat format, String shown) {}

    private final Map<String, Text> japanese;
    private final Map<String, Text> english;

    private MessageTable(Map<String, Text> japanese, Map<String, Text> english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** What English lacks is said in Japanese. */
    static MessageTable of(List<Resource> japanese, List<Resource> english) throws IOException {
        var all = new HashMap<>(texts(japanese, Locale.JAPANESE));
        var table = Map.copyOf(all);
        all.putAll(texts(english, Locale.ENGLISH));
        return new MessageTable(table, Map.copyOf(all));
    }

    private static Map<String, Text> texts(List<Resource> files, Locale language) throws IOException {
        var texts = new HashMap<String, Text>();
        for (var file : files) {
            var read = new Properties();
            try (var characters = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                read.load(characters);
            }
            read.forEach((key, text) -> {
                var format = new MessageFormat(text.toString(), language);
                texts.put(key.toString(), new Text(format, format.format(new Object[0])));
            });
        }
        return texts;
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale language) {
        var text = text(code, language);
        return text == null ? null : text.shown();
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale language) {
        var text = text(code, language);
        return text == null ? null : text.format();
    }

    private @Nullable Text text(String code, Locale language) {
        return (language.getLanguage().equals("en") ? english : japanese).get(code);
    }
}
