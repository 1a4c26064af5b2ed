package kenpo.portal.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInEntryTests {
    @Test
    void pageAskedForIsReturnedTo() {
        assertThat(SignInEntry.signInPage("/notices", false)).isEqualTo("/sign-in?returnTo=%2Fnotices");
        assertThat(SignInEntry.signInPage("/notices", true)).isEqualTo("/sign-in?ended&returnTo=%2Fnotices");
    }

    @Test
    void pathTooLongForAHeaderIsNot() {
        assertThat(SignInEntry.signInPage("/" + "a".repeat(12_000), false)).isEqualTo("/sign-in");
        assertThat(SignInEntry.signInPage("/" + "a".repeat(12_000), true)).isEqualTo("/sign-in?ended");
    }
}
