package kenpo.portal.staff.notices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kenpo.portal.notice.Audience;
import kenpo.portal.notice.NoticeState;
import kenpo.portal.notice.WrittenNotice;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /notices beside its lines; pages are counted from 1.
 *
 * @param state whose notices are shown; null: all
 * @param discarded a draft has just been deleted
 */
record NoticeListPage(
        @Nullable NoticeState state,
        Map<NoticeState, Integer> counts,
        int number,
        boolean discarded,
        boolean mayWrite) {
    static final int SIZE = 20;

    /** One notice; audience: the key of its words. */
    record Line(
            UUID id,
            String title,
            NoticeState state,
            String audience,
            boolean important,
            boolean pinned,
            @Nullable Instant from,
            @Nullable Instant until) {
        static Line of(WrittenNotice notice, Instant now) {
            var period = notice.period();
            var content = notice.content();
            return new Line(
                    notice.id().value(),
                    content.japanese().title(),
                    notice.state(now),
                    audienceKey(content.audience()),
                    content.important(),
                    content.pinned(),
                    period == null ? null : period.from(),
                    period == null ? null : period.until());
        }
    }

    static String audienceKey(Audience audience) {
        return switch (audience) {
            case Audience.Everyone _ -> NoticeForm.FOR_EVERYONE;
            case Audience.InsuredPersons _ -> NoticeForm.FOR_INSURED_PERSONS;
            case Audience.Establishments _ -> NoticeForm.FOR_ESTABLISHMENTS;
        };
    }

    public int count() {
        return state == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(state, 0);
    }

    public List<NoticeState> states() {
        return List.of(NoticeState.values());
    }

    public int countOf(NoticeState each) {
        return counts.getOrDefault(each, 0);
    }

    public int first() {
        return (number - 1) * SIZE + 1;
    }

    public int last() {
        return Math.min(count(), number * SIZE);
    }

    public List<Integer> pages() {
        return IntStream.rangeClosed(1, Math.ceilDiv(count(), SIZE)).boxed().toList();
    }
}
