package kenpo.portal.settings.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Shown on /settings/history; pages are counted from 1. */
record HistoryPage(List<Line> lines, int number, int count) {
    static final int SIZE = 20;

    /** One event; kind: the key of its name. network: shortened, empty when unknown, as device is. */
    record Line(UUID id, Instant at, String kind, boolean succeeded, boolean byOffice, String device, String network) {}

    HistoryPage {
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
