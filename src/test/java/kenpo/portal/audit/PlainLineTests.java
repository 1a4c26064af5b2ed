package kenpo.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainLineTests {
    @Test
    void lineBreaksAndControlCharactersBecomeSpaces() {
        assertThat(PlainLine.of("Firefox\r\n2026 INFO forged\u0000\u001b[31m\u2028x\u202egnirts", 200))
                .isEqualTo("Firefox 2026 INFO forged [31m x gnirts");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(PlainLine.of("𠮷".repeat(300), 200)).isEqualTo("𠮷".repeat(200));
    }

    @Test
    void halfACharacterIsDropped() {
        assertThat(PlainLine.of("a\ud842b", 10)).isEqualTo("a b");
    }
}
