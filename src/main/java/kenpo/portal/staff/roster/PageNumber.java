package kenpo.portal.staff.roster;

/** Reads which page of a list is asked for. */
final class PageNumber {
    private PageNumber() {}

    /** The first for whatever is no number. */
    static int of(String asked) {
        return asked.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(asked) : 1;
    }
}
