package kenpo.benchmark;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Somebody, or nobody, of a kind, whom a stranger asks for. */
final class Asked {
    private static final String WRONG = "not-the-password";

    final AskedKind kind;

    /** The number on the card, from 1; also that of whom there is nobody behind. */
    final int number;

    private final MailSink mails;
    private final URI portal;
    private String userId;

    Asked(AskedKind kind, int number, MailSink mails, URI portal) {
        this.kind = kind;
        this.number = number;
        this.mails = mails;
        this.portal = portal;
        this.userId = switch (kind) {
            case STRANGE -> "日本太郎" + number;
            case LONGEST -> "y".repeat(59) + "%05d".formatted(number);
            default -> "bench%05d".formatted(number);
        };
    }

    String address() {
        return "person%d@example.jp".formatted(number);
    }

    /** In browsers of its own; letter: empty where there is none. */
    void become(Supplier<Browser> browsers, String[] letter) throws Exception {
        if (kind.stop() == FirstSteps.Step.BEHIND && kind != AskedKind.WITHOUT_SET_UP) {
            new Person(number, kind.method(), mails, portal).begin(browsers.get(), letter);
        } else if (kind.stop() != null) {
            new FirstSteps(browsers.get(), mails, userId, address(), kind.method()).to(kind.stop(), letter);
        }
        switch (kind) {
            case NEVER_SIGNED_IN, BY_ENDED_USER_ID, WITHOUT_ADDRESS, WITH_UNCONFIRMED_ADDRESS, WITHOUT_METHOD ->
                userId = letter[0];
            case FROZEN -> {
                userId = letter[0];
                wrongPasswords(browsers, 6);
            }
            case LOCKED -> wrongPasswords(browsers, 6);
            case BY_CAPITALS -> userId = userId.toUpperCase(Locale.ROOT);
            case READING_ENGLISH -> english(browsers.get());
            case MAILS_USED_UP -> useUp(browsers.get());
            default -> {}
        }
    }

    private void wrongPasswords(Supplier<Browser> browsers, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            var browser = browsers.get().open("/sign-in");
            browser.timed("/sign-in", Map.of("userId", userId, "password", WRONG));
        }
    }

    private void english(Browser browser) throws Exception {
        browser.open("/sign-in");
        browser.submit("/sign-in", Map.of("userId", userId, "password", FirstSteps.PASSWORD))
                .expect("/sign-in/email-code");
        browser.submit("/sign-in/email-code", Map.of("code", mails.codeFor(address())))
                .expect("/");
        browser.open("/settings/language");
        browser.submit("/settings/language", Map.of("language", "en")).expect("/settings/language");
    }

    private void useUp(Browser browser) throws Exception {
        for (int i = 0; i < AskersBench.MAILS_AN_HOUR + 1; i++) {
            browser.open("/forgot-password").timed("/forgot-password", asked());
            browser.open("/forgot-user-id").timed("/forgot-user-id", facts());
        }
    }

    Map<String, String> asked() {
        return Map.of("userId", userId);
    }

    /** All that is asked for on /forgot-user-id: right, where there is something right. */
    Map<String, String> facts() {
        var card = kind.isSomebody() ? number : 90_000_000 + number;
        return Map.of("symbol", "1", "number", Integer.toString(card), "dateOfBirth", "19800101", "email", address());
    }
}
