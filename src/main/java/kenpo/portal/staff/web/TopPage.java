package kenpo.portal.staff.web;

import java.time.Instant;
import java.util.List;
import kenpo.portal.account.AccountCounts;

/**
 * Shown on / of the office.
 *
 * @param approvals how many deeds wait for this person
 */
record TopPage(List<Tile> tiles, int approvals, Instant at) {
    /** A number, and under which key it is named: {@code staff.top.tile.<name>}. */
    record Tile(String name, long count) {}

    TopPage {
        tiles = List.copyOf(tiles);
    }

    static TopPage of(AccountCounts counts, int approvals, Instant at) {
        return new TopPage(
                List.of(
                        new Tile("active", counts.active()),
                        new Tile("never-signed-in", counts.neverSignedIn()),
                        new Tile("setting-up", counts.settingUp()),
                        new Tile("frozen", counts.frozen()),
                        new Tile("suspended", counts.suspended()),
                        new Tile("left", counts.left())),
                approvals,
                at);
    }
}
