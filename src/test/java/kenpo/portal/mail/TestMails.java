package kenpo.portal.mail;

import java.time.Instant;
import java.util.Locale;

final class TestMails {
    static final String ADDRESS = "hanako.yamada@example.com";

    /** 10:42 in Tokyo. */
    static final Instant UNTIL = Instant.parse("2026-11-23T01:42:00Z");

    private TestMails() {}

    static Mail confirmation(Locale language) {
        return Mail.emailConfirmation(
                new EmailAddress(ADDRESS),
                language,
                "042137",
                "http://sakura.localhost:8080/email-confirmation/q1w2e3r4t5y6",
                UNTIL);
    }

    static Mail code(Locale language) {
        return Mail.emailCode(new EmailAddress(ADDRESS), language, "042137", UNTIL);
    }
}
