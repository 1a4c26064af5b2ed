package kenpo.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpiredFormTests {
    @Test
    void pageIsNamedInTheTrail() {
        assertThat(ExpiredForm.page("/sign-in/email-code/resend")).isEqualTo("/sign-in/email-code/resend");
        assertThat(ExpiredForm.page("/")).isEqualTo("/");
    }

    @Test
    void tokenOfALinkStaysOutOfTheTrail() {
        assertThat(ExpiredForm.page("/email-confirmation/hd9gNNvPtXAO_j8DqTg2IKtFRx7B6FAG3A1ZxDo9zM8"))
                .isEqualTo("/email-confirmation/…");
        assertThat(ExpiredForm.page("/email-confirmation/" + "a".repeat(43))).isEqualTo("/email-confirmation/…");
    }

    @Test
    void pathOfAnyLengthTakesLittleRoom() {
        assertThat(ExpiredForm.page("/a".repeat(6000))).hasSize(100);
        assertThat(ExpiredForm.page("/" + "a".repeat(12_000))).isEqualTo("/…");
    }
}
