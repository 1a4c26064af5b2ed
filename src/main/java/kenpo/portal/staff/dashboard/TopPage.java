package kenpo.portal.staff.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kenpo.portal.staff.Waiting;

/**
 * Shown on / of the office.
 *
 * @param waiting what waits for this person
 * @param at when it was counted
 */
record TopPage(
        List<Tile> tiles, Funnel funnel, DayChart signIns, DayChart failures, List<Waiting.Item> waiting, Instant at) {
    static final int DAYS = 30;

    private static final List<Figure> METHODS =
            List.of(Figure.BY_PASSKEY, Figure.BY_AUTHENTICATOR_APP, Figure.BY_EMAIL_CODE, Figure.BY_OTHER);
    private static final List<Figure> FAILURES =
            List.of(Figure.PASSWORD_REFUSED, Figure.LOCKOUT, Figure.MAIL_UNDELIVERED);

    /** A number, and under which key it is named: {@code staff.top.tile.<name>}. */
    record Tile(String name, long count) {}

    TopPage {
        tiles = List.copyOf(tiles);
        waiting = List.copyOf(waiting);
    }

    /** counted: has today. */
    static TopPage of(Map<LocalDate, CountedDay> counted, LocalDate today, List<Waiting.Item> waiting) {
        var now = Objects.requireNonNull(counted.get(today));
        var first = today.minusDays(DAYS - 1L);
        return new TopPage(
                List.of(
                        new Tile("active", now.of(Figure.ACTIVE)),
                        new Tile("never-signed-in", now.of(Figure.NEVER_SIGNED_IN)),
                        new Tile("setting-up", now.of(Figure.SETTING_UP)),
                        new Tile("frozen", now.of(Figure.FROZEN)),
                        new Tile("suspended", now.of(Figure.SUSPENDED)),
                        new Tile("left", now.of(Figure.LEFT_SOCIETY))),
                Funnel.of(now),
                DayChart.of(counted, first, DAYS, METHODS),
                DayChart.of(counted, first, DAYS, FAILURES),
                waiting,
                now.at());
    }
}
