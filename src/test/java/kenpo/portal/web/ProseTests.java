package kenpo.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTests {
    private static final int LONGEST_TERMS = 80_000;

    @Test
    void fewSignsAreReadAndTheRestIsText() {
        assertThat(Prose.of("# 見出し\n一行目\n**太字**と[案内](https://example.jp/a)\n\n- 一\n- <b>二</b>")
                        .blocks())
                .containsExactly(
                        new Prose.Heading(List.of(plain("見出し"))),
                        new Prose.Paragraph(List.of(
                                List.of(plain("一行目")),
                                List.of(
                                        new Prose.Span("太字", true, ""),
                                        plain("と"),
                                        new Prose.Span("案内", false, "https://example.jp/a")))),
                        new Prose.Items(List.of(List.of(plain("一")), List.of(plain("<b>二</b>")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JAVASCRIPT:alert`1`)",
                "[x](data:text/html,<script>)",
                "[x](http://example.jp/)",
                "[x](//example.jp/)",
                "[x](/\\example.jp/)",
                "[x](https://example.jp/\" onclick=\"x)",
                "[x](https:\n//example.jp/)",
                "<a href=\"https://example.jp/\">x</a>"
            })
    void nothingElseBecomesALink(String text) {
        assertThat(Prose.of(text).blocks())
                .allSatisfy(block -> assertThat(((Prose.Paragraph) block).lines())
                        .allSatisfy(line ->
                                assertThat(line).allMatch(span -> span.href().isEmpty())));
    }

    @Test
    void linkMayStandInBrackets() {
        assertThat(Prose.of("[[案内](/help)]").blocks())
                .containsExactly(new Prose.Paragraph(
                        List.of(List.of(plain("["), new Prose.Span("案内", false, "/help"), plain("]")))));
    }

    /** Whoever writes must not be able to keep the server busy with what others read. */
    @ParameterizedTest
    @Timeout(5)
    @ValueSource(strings = {"[", "**", "[a](https://x", "[a](/", "1", "1,", "1～", "（", "# ", "- ", "\n ", "\n\t\n"})
    void whateverIsRepeatedIsReadInNoTime(String piece) {
        var text = piece.repeat(LONGEST_TERMS / piece.length());
        assertThat(Prose.of(text).blocks()).isNotNull();
        assertThat(ProsePart.of(text)).isNotEmpty();
    }

    private static Prose.Span plain(String text) {
        return new Prose.Span(text, false, "");
    }
}
