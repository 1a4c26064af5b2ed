package kenpo.portal.credential;

/** The purposes a mailed code is stored under; a code of one is nothing for another. */
enum CodeKind {
    SIGN_IN(Factor.EMAIL_CODE),
    ROSTER_EMAIL(Factor.EMAIL_CODE),
    METHOD_SET_UP(Factor.EMAIL_CODE),
    EMAIL_CONFIRMATION(Factor.EMAIL_CONFIRMATION);

    private final Factor factor;

    CodeKind(Factor factor) {
        this.factor = factor;
    }

    Factor factor() {
        return factor;
    }

    static CodeKind of(Purpose purpose) {
        return switch (purpose) {
            case SIGN_IN -> SIGN_IN;
            case ROSTER_EMAIL -> ROSTER_EMAIL;
            case METHOD_SET_UP -> METHOD_SET_UP;
        };
    }
}
