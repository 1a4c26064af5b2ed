package kenpo.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProsePartTests {
    @Test
    void compoundNounsBracketsAndCountsStayInOnePiece() {
        assertThat(ProsePart.of("認証方法（2回目から）は10分間です。"))
                .containsExactly(
                        new ProsePart("認証方法", "keep"),
                        new ProsePart("（2回目から）", "keep-block"),
                        new ProsePart("は", ""),
                        new ProsePart("10分間", "keep"),
                        new ProsePart("です。", ""));
        assertThat(ProsePart.of("Your sign-in page"))
                .containsExactly(
                        new ProsePart("Your ", ""), new ProsePart("sign-in", "keep-word"), new ProsePart(" page", ""));
    }

    @Test
    void markupInATextIsText() {
        assertThat(ProsePart.of("<b>パスキー</b>"))
                .containsExactly(
                        new ProsePart("&lt;b&gt;", ""), new ProsePart("パスキー", "keep"), new ProsePart("&lt;/b&gt;", ""));
    }

    @Test
    void emptyTextHasNoParts() {
        assertThat(ProsePart.of("")).isEmpty();
    }
}
