package kenpo.portal.staff.members;

import kenpo.portal.staff.Deed;

/** What became of an action of the office. */
public enum ActionResult {
    DONE,
    /** Where the person stands by now does not allow it; nothing was changed. */
    NOT_FITTING,
    /** A mail was sent to that account a moment ago, or as many as are allowed within an hour. */
    MAILED_LATELY;

    Deed.Outcome outcome() {
        return this == DONE ? Deed.Outcome.DONE : Deed.Outcome.NOT_FITTING;
    }
}
