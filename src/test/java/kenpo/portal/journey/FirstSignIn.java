package kenpo.portal.journey;

/** The way of the printed manual, step by step; after each method the next page is there. */
final class FirstSignIn {
    private final Visitor visitor;
    private final Person person;
    private final Label method;

    FirstSignIn(Visitor visitor, Person person) {
        this(visitor, person, Label.METHOD_EMAIL_CODE);
    }

    FirstSignIn(Visitor visitor, Person person, Label method) {
        this.visitor = visitor;
        this.person = person;
        this.method = method;
    }

    Visitor visitor() {
        return visitor;
    }

    /** User ID and password, from the sign-in page to wherever they lead. */
    FirstSignIn enter(String userId, String password) {
        visitor.open("/sign-in")
                .isAt(Label.SIGN_IN)
                .type(Label.USER_ID, userId)
                .type(Label.PASSWORD, password)
                .press(Label.SIGN_IN);
        return this;
    }

    FirstSignIn begin() {
        return enter(person.userId(), person.password());
    }

    /** Goes on from the current step to the one named. */
    FirstSignIn walk(Step from, Step to) {
        for (var step : Step.values()) {
            if (step.compareTo(from) >= 0 && step.compareTo(to) < 0) {
                visitor.isAt(step.heading()).look(step.name().toLowerCase(java.util.Locale.ROOT));
                take(step);
            }
        }
        visitor.isAt(to.heading());
        return this;
    }

    FirstSignIn beginAndWalkTo(Step step) {
        return begin().walk(Step.IDENTITY_CHECK, step);
    }

    private void take(Step step) {
        switch (step) {
            case IDENTITY_CHECK ->
                visitor.type(Label.DATE_OF_BIRTH, person.typedDateOfBirth()).press(Label.NEXT);
            case TERMS -> visitor.press(Label.AGREE);
            case EMAIL_ADDRESS ->
                visitor.type(Label.EMAIL_ADDRESS, person.mailAddress()).press(Label.SEND_CONFIRMATION);
            case EMAIL_CONFIRMATION ->
                visitor.type(
                                Label.CONFIRMATION_CODE,
                                Mailbox.shared().next(person.mailAddress()).code())
                        .press(Label.CONFIRM);
            case METHOD ->
                visitor.type(Label.USER_ID, person.chosenUserId())
                        .choose(method)
                        .press(Label.NEXT);
            case PASSWORD ->
                visitor.type(Label.NEW_PASSWORD, Person.CHOSEN_PASSWORD)
                        .type(Label.NEW_PASSWORD_AGAIN, Person.CHOSEN_PASSWORD)
                        .press(Label.NEXT);
            case COMPLETED -> visitor.press(method == Label.METHOD_EMAIL_CODE ? Label.TO_TOP : Label.TO_SET_UP);
        }
    }

    /** From step 7 through the door. */
    FirstSignIn goToTop() {
        visitor.isAt(Label.COMPLETED).look("completed").press(Label.TO_TOP);
        visitor.isAt(Label.TOP);
        return this;
    }

    /** What is mailed at the end; read so that the next mail is the next one asked for. */
    Mailbox.Letter completionMail() {
        return Mailbox.shared().next(person.mailAddress());
    }
}
