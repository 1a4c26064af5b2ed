package kenpo.portal.staff.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kenpo.portal.staff.Waiting;
import kenpo.portal.staff.members.MemberState;

/**
 * Shown on / of the office.
 *
 * @param waiting what waits for this person
 * @param importer whether this person may import a roster
 * @param at when it was counted
 */
record TopPage(
        List<Tile> tiles,
        Funnel funnel,
        DayChart signIns,
        DayChart failures,
        List<Waiting.Item> waiting,
        boolean importer,
        Instant at) {
    static final int DAYS = 30;

    private static final List<Figure> METHODS =
            List.of(Figure.BY_PASSKEY, Figure.BY_AUTHENTICATOR_APP, Figure.BY_EMAIL_CODE, Figure.BY_OTHER);
    private static final List<Figure> FAILURES =
            List.of(Figure.PASSWORD_REFUSED, Figure.FACTOR_REFUSED, Figure.LOCKOUT, Figure.MAIL_UNDELIVERED);

    private static final List<MemberState> STATES = List.of(
            MemberState.IN_USE,
            MemberState.NOT_SIGNED_IN,
            MemberState.SETTING_UP,
            MemberState.LOCKED,
            MemberState.MAIL_REFUSED,
            MemberState.SUSPENDED,
            MemberState.LEFT);

    /** How many the list of that state has. */
    record Tile(MemberState state, long count) {}

    TopPage {
        tiles = List.copyOf(tiles);
        waiting = List.copyOf(waiting);
    }

    /** Nobody was on the roster. */
    public boolean isEmpty() {
        return tiles.stream().allMatch(tile -> tile.count() == 0);
    }

    /** counted: has today. */
    static TopPage of(
            Map<LocalDate, CountedDay> counted, LocalDate today, List<Waiting.Item> waiting, boolean importer) {
        var now = Objects.requireNonNull(counted.get(today));
        var first = today.minusDays(DAYS - 1L);
        return new TopPage(
                STATES.stream()
                        .map(state -> new Tile(state, now.of(Figure.of(state))))
                        .toList(),
                Funnel.of(now),
                DayChart.of(counted, first, DAYS, METHODS),
                DayChart.of(counted, first, DAYS, FAILURES),
                waiting,
                importer,
                now.at());
    }
}
