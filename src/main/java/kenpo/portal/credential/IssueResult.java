package kenpo.portal.credential;

/**
 * What an issue came to.
 *
 * @param replaced of those issued, how many ended an earlier credential
 * @param withoutConfirmation earlier users left out: no mail address on the roster and no posted code wanted
 * @param userIdTaken earlier users left out: their user ID is another person's
 * @param notWaiting left out: signed in, or left, while the issue ran
 */
public record IssueResult(int issued, int replaced, int withoutConfirmation, int userIdTaken, int notWaiting) {
    static final IssueResult NOTHING = new IssueResult(0, 0, 0, 0, 0);

    IssueResult plus(Outcome outcome) {
        return switch (outcome) {
            case ISSUED -> new IssueResult(issued + 1, replaced, withoutConfirmation, userIdTaken, notWaiting);
            case REPLACED -> new IssueResult(issued + 1, replaced + 1, withoutConfirmation, userIdTaken, notWaiting);
            case WITHOUT_CONFIRMATION ->
                new IssueResult(issued, replaced, withoutConfirmation + 1, userIdTaken, notWaiting);
            case USER_ID_TAKEN -> new IssueResult(issued, replaced, withoutConfirmation, userIdTaken + 1, notWaiting);
            case NOT_WAITING -> new IssueResult(issued, replaced, withoutConfirmation, userIdTaken, notWaiting + 1);
        };
    }

    /** What became of one person. */
    enum Outcome {
        ISSUED,
        REPLACED,
        WITHOUT_CONFIRMATION,
        USER_ID_TAKEN,
        NOT_WAITING
    }
}
