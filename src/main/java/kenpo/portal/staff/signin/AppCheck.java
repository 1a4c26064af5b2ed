package kenpo.portal.staff.signin;

/** What a typed code of an authenticator app is worth. */
public sealed interface AppCheck {
    record Matched(StaffProof proof) implements AppCheck {}

    record Refused(Why why) implements AppCheck {}

    /** In words at the field: {@code staff.error.code.<name>}. */
    enum Why {
        EMPTY,
        NOT_SIX_DIGITS,
        WRONG,
        USED,
        WAITING
    }
}
