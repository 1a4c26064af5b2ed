package kenpo.portal.roster.imports;

/** Why an import was not applied; names are stored. */
public enum Discard {
    /** The file as a whole is none. */
    REFUSED,
    /** Somebody did not want it after all. */
    GIVEN_UP,
    /** The operator began another by command. */
    REPLACED,
    /** Whoever read the file ended in the middle of it. */
    INTERRUPTED,
    /** Nobody confirmed it for a day. */
    EXPIRED
}
