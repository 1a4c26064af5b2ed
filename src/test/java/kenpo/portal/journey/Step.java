package kenpo.portal.journey;

/** Where a first sign-in stands: each state has one page. */
enum Step {
    IDENTITY_CHECK("/sign-in/identity-check", Label.IDENTITY_CHECK),
    TERMS("/sign-in/terms", Label.TERMS),
    EMAIL_ADDRESS("/sign-in/email-address", Label.EMAIL_ADDRESS_HEADING),
    EMAIL_CONFIRMATION("/sign-in/email-confirmation", Label.EMAIL_CONFIRMATION),
    METHOD("/sign-in/method", Label.METHOD_HEADING),
    PASSWORD("/sign-in/password", Label.NEW_PASSWORD_HEADING),
    COMPLETED("/sign-in/completed", Label.COMPLETED);

    private final String path;
    private final Label heading;

    Step(String path, Label heading) {
        this.path = path;
        this.heading = heading;
    }

    String path() {
        return path;
    }

    Label heading() {
        return heading;
    }
}
