package kenpo.portal.notice.web;

import java.util.List;
import java.util.stream.IntStream;
import kenpo.portal.notice.NoticeLine;

/** Shown on /notices; pages are counted from 1. */
record NoticeListPage(List<NoticeLine> lines, int number, int count) {
    static final int SIZE = 20;

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
