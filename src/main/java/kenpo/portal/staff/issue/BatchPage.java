package kenpo.portal.staff.issue;

import java.util.List;
import kenpo.portal.letter.IssueBatchLine;

/**
 * Shown on /credentials/{id}.
 *
 * @param number of the part of the list, counted from 1
 * @param refreshing without JavaScript the page asks again every 3 seconds, unless the reader has stopped that
 */
record BatchPage(BatchLine line, Opening opening, List<IssueBatchLine> letters, int number, boolean refreshing) {
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
    }

    public int pages() {
        return Math.ceilDiv(line.batch().counts().letters(), SIZE);
    }
}
