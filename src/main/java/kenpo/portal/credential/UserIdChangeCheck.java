package kenpo.portal.credential;

/** Whether a user ID was changed. */
public enum UserIdChangeCheck {
    CHANGED,
    /** It is the present one, case apart. */
    SAME,
    /** Not of the form members may choose. */
    NOT_CHOOSABLE,
    /** The present password is or contains it. */
    IN_PASSWORD,
    /** The present password is not that, or a wait is running. */
    REFUSED,
    /** It is or was another person's, or a temporary one. */
    TAKEN
}
