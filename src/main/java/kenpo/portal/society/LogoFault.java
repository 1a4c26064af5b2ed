package kenpo.portal.society;

/** Why a file is not taken as a logo. */
public enum LogoFault {
    EMPTY,
    /** In bytes. */
    TOO_LARGE,
    /** It is something else, whatever its name says. */
    NOT_A_PNG,
    /** In pixels. */
    TOO_MANY_PIXELS,
    BROKEN
}
