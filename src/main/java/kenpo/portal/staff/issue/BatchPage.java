package kenpo.portal.staff.issue;

import java.util.List;
import kenpo.portal.letter.IssueBatchLine;
import kenpo.portal.letter.UnfaithfulLetter;

/**
 * Shown on /credentials/{id}.
 *
 * @param unfaithful the letters in which a character had to be replaced; not those of the part shown alone
 * @param number of the part of the list, counted from 1
 * @param refreshing without JavaScript the page asks again every 3 seconds, unless the reader has stopped that
 */
record BatchPage(
        BatchLine line,
        Opening opening,
        List<IssueBatchLine> letters,
        List<UnfaithfulLetter> unfaithful,
        int number,
        boolean refreshing) {
    static final int SIZE = 100;

    /** Whether the reader can have the letters. */
    enum Opening {
        READY,
        /** After showing a factor again. */
        NEEDS_FACTOR,
        /** It was issued by somebody else. */
        NOT_ISSUER,
        NONE
    }

    BatchPage {
        letters = List.copyOf(letters);
        unfaithful = List.copyOf(unfaithful);
    }

    public List<UnfaithfulLetter> firstUnfaithful() {
        return unfaithful.subList(0, Math.min(SIZE, unfaithful.size()));
    }

    public int pages() {
        return Math.ceilDiv(line.batch().counts().letters(), SIZE);
    }
}
