package kenpo.portal.credential;

import kenpo.portal.roster.MemberId;

/** Where a letter is written down; called within the transaction that issues it. */
public interface LetterLine {
    /** Holds the person's line until the transaction ends; false when it is done with by now, and nothing is issued. */
    boolean take(MemberId member);

    void issued(MemberId member, IssuedLetter letter);
}
