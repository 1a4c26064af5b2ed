package kenpo.benchmark;

/** How much slower than usual all goes, where a machine has other work: people come more seldom, and more time is given. */
final class Pace {
    private static final String VARIABLE = "ENDURANCE_PACE";

    private Pace() {}

    static int slower() {
        var set = System.getenv(VARIABLE);
        return set == null || set.isBlank() ? 1 : Integer.parseInt(set.strip());
    }
}
