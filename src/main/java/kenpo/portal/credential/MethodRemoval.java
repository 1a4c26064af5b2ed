package kenpo.portal.credential;

/** What became of a removal. */
public enum MethodRemoval {
    REMOVED,
    /** Without it nobody could sign in. */
    LAST_ONE,
    /** By another request, or it never was this account's. */
    GONE_ALREADY
}
