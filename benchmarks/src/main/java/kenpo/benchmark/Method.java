package kenpo.benchmark;

import java.util.List;
import java.util.stream.Stream;

/** A way to sign in, under the name it has on the command line. */
enum Method {
    MAIL("mail", "EMAIL_CODE", "/"),
    APP("app", "AUTHENTICATOR_APP", "/sign-in/authenticator-app-set-up"),
    PASSKEY("passkey", "PASSKEY", "/sign-in/passkey-set-up"),
    PASSKEY_ALONE("passkey-alone", "PASSKEY", "/sign-in/passkey-set-up");

    /** More in one hour go to nobody. */
    static final int MAILS_AN_HOUR = 60;

    /** More than two cores manage, or the people with an app would have to wait for a fresh code. */
    private static final int SIGN_INS_A_SECOND = 60;

    final String word;

    /** What is chosen in the first sign-in. */
    final String choice;

    /** Where the first sign-in leads to behind its last page. */
    final String behind;

    Method(String word, String choice, String behind) {
        this.word = word;
        this.choice = choice;
        this.behind = behind;
    }

    /** Or all of them. */
    static List<Method> named(String word) {
        return Stream.of(values())
                .filter(method -> word.equals("all") || word.equals(method.word))
                .toList();
    }

    /** How many it takes for so many sign-ins, with room for a few that come in unevenly. */
    int people(int signIns) {
        return switch (this) {
            // one mail each is that of the first sign-in
            case MAIL, PASSKEY, PASSKEY_ALONE -> signIns / (MAILS_AN_HOUR - 5) + 2;
            case APP -> Math.min(signIns, Totp.STEP_SECONDS * SIGN_INS_A_SECOND) + 2;
        };
    }
}
