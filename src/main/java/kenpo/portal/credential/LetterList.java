package kenpo.portal.credential;

import kenpo.portal.roster.MemberId;

/** A list of persons with what became of each. */
public interface LetterList extends LetterLine {
    /** The person began, or left, since the list was made. */
    void leftOut(MemberId member);
}
