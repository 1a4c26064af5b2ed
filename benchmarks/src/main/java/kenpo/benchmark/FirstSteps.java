package kenpo.benchmark;

import java.util.Map;

/** The first sign-in of one person in one browser, as far as it is wanted. */
final class FirstSteps {
    static final String PASSWORD = "Aoi-kaze-to-murasaki-1923";

    /** Each with the path of its page. */
    enum Step {
        IDENTITY_CHECK("/sign-in/identity-check"),
        TERMS("/sign-in/terms"),
        EMAIL_ADDRESS("/sign-in/email-address"),
        EMAIL_CONFIRMATION("/sign-in/email-confirmation"),
        METHOD("/sign-in/method"),
        PASSWORD("/sign-in/password"),
        COMPLETED("/sign-in/completed"),
        BEHIND("");

        private final String path;

        Step(String path) {
            this.path = path;
        }
    }

    private final Browser browser;
    private final MailSink mails;
    private final String userId;
    private final String address;
    private final Method method;

    FirstSteps(Browser browser, MailSink mails, String userId, String address, Method method) {
        this.browser = browser;
        this.mails = mails;
        this.userId = userId;
        this.address = address;
        this.method = method;
    }

    /** letter: the temporary user ID and password. */
    void to(Step end, String[] letter) throws Exception {
        browser.open("/sign-in");
        browser.submit("/sign-in", Map.of("userId", letter[0], "password", letter[1]));
        for (var step : Step.values()) {
            browser.expect(step == Step.BEHIND ? method.behind : step.path);
            if (step == end) {
                return;
            }
            browser.submit(step.path, typed(step));
        }
    }

    private Map<String, String> typed(Step step) throws InterruptedException {
        return switch (step) {
            case IDENTITY_CHECK -> Map.of("dateOfBirth", "1980-01-01");
            case TERMS -> Map.of("decision", "ACCEPT");
            case EMAIL_ADDRESS -> Map.of("email", address);
            case EMAIL_CONFIRMATION -> Map.of("code", mails.codeFor(address));
            case METHOD -> Map.of("userId", userId, "method", method.choice);
            case PASSWORD -> Map.of("password", PASSWORD, "confirmation", PASSWORD);
            case COMPLETED, BEHIND -> Map.of();
        };
    }
}
