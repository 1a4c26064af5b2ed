package kenpo.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the portal shall not exceed, and what was measured. */
record PeerAim(String name, double most, double measured, String unit) {
    private static final double MEBIBYTE = 1 << 20;

    static List<PeerAim> all(Map<String, Side> sides) {
        var portal = sides.get(Contestant.PORTAL);
        var whole = portal.whole();
        var aims = new ArrayList<PeerAim>();
        aims.add(new PeerAim("CPU of server and database per sign-in with an app", 15, whole.bothEach(), "ms"));
        if (sides.containsKey(Contestant.KEYCLOAK)) {
            var peer = sides.get(Contestant.KEYCLOAK).whole();
            aims.add(new PeerAim("the same, as a share of Keycloak's", 0.25, whole.bothEach() / peer.bothEach(), ""));
        }
        aims.add(new PeerAim("the same, to the hash alone", 1.5, whole.bothEach() / whole.hashEach(), "times"));
        portal.firstAnswer.forEach((how, seconds) -> aims.add(new PeerAim("first answer, " + how, 3, seconds, "s")));
        aims.add(new PeerAim(
                "resident memory after load",
                300,
                portal.memory == null ? Double.NaN : portal.memory / MEBIBYTE,
                "MiB"));
        return aims;
    }

    boolean met() {
        return measured <= most;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s: at most %s %s | %.2f %s | %s |%n",
                name,
                String.format(Locale.ROOT, "%.2f", most).replaceAll("\\.?0+$", ""),
                unit,
                measured,
                unit,
                met()
                        ? "met"
                        : String.format(
                                Locale.ROOT,
                                "missed by %.2f %s (%.0f %%)",
                                measured - most,
                                unit,
                                100 * (measured / most - 1)));
    }
}
