package kenpo.portal.notice;

/** Why a file is not taken as an attachment. */
public enum PdfFault {
    EMPTY,
    TOO_LARGE,
    /** It is something else, whatever its name says. */
    NOT_A_PDF,
    /** Cut off, changed on its way, or without a page. */
    BROKEN,
    /** Opens with a password only, or forbids something. */
    ENCRYPTED,
    /** Holds a script, starts a program or carries another file. */
    ACTIVE,
    /** Hides its parts in ways that are not looked through. */
    UNREADABLE
}
