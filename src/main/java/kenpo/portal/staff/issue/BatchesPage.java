package kenpo.portal.staff.issue;

import java.util.List;
import java.util.stream.IntStream;

/** Shown on /credentials; pages are counted from 1. */
record BatchesPage(List<BatchLine> lines, int number, int count) {
    static final int SIZE = 20;

    BatchesPage {
        lines = List.copyOf(lines);
    }

    public int first() {
        return (number - 1) * SIZE + 1;
    }

    public int last() {
        return first() + lines.size() - 1;
    }

    public List<Integer> pages() {
        return IntStream.rangeClosed(1, Math.ceilDiv(count, SIZE)).boxed().toList();
    }
}
