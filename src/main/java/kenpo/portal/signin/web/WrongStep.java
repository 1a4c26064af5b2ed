package kenpo.portal.signin.web;

/** The page asked for is not the one of the step this browser stands at. */
final class WrongStep extends RuntimeException {
    private final String rightPage;

    WrongStep(String rightPage) {
        super("wrong step", null, false, false);
        this.rightPage = rightPage;
    }

    String rightPage() {
        return rightPage;
    }
}
