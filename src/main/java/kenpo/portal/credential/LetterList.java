package kenpo.portal.credential;

import kenpo.portal.roster.MemberId;

/** A list of persons with what became of each; called within the transaction that issues the person's letter. */
public interface LetterList {
    /** Holds the person's line until the transaction ends; false when it is done with by now, and nothing is issued. */
    boolean take(MemberId member);

    void issued(MemberId member, IssuedLetter letter);

    /** The person began, or left, since the list was made. */
    void leftOut(MemberId member);
}
