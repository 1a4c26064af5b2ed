package kenpo.portal.letter;

import kenpo.portal.roster.Addressee;

/**
 * A letter in which a character had to be replaced, since the fonts lack it.
 *
 * @param page of the PDF, counted from 1
 * @param printed what stands there instead
 */
public record UnfaithfulLetter(int page, Addressee addressee, String printed) {
    /** Never the person: this text may end in a log. */
    @Override
    public String toString() {
        return "UnfaithfulLetter[" + page + "]";
    }
}
