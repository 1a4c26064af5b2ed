package kenpo.portal.credential;

import java.time.LocalDate;

/**
 * A letter's credential as it was just stored, with its password for the last time.
 *
 * @param validThrough the last day it works
 * @param replaced whether it ended an earlier one
 */
public record IssuedLetter(String userId, String password, LocalDate validThrough, boolean replaced) {
    /** Never a secret: this text may end in a log. */
    @Override
    public String toString() {
        return "IssuedLetter[…]";
    }
}
