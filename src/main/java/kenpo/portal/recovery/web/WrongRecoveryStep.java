package kenpo.portal.recovery.web;

/** The page asked for is not the one of the step this browser stands at. */
final class WrongRecoveryStep extends RuntimeException {
    private final String rightPage;

    WrongRecoveryStep(String rightPage) {
        super("wrong step", null, false, false);
        this.rightPage = rightPage;
    }

    String rightPage() {
        return rightPage;
    }
}
