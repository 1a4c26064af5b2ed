package kenpo.benchmark;

/**
 * How often things are done.
 *
 * @param letters issued at each step
 * @param people who come in by their first sign-in at the first step
 * @param morePeople at each other step
 * @param warmUps sign-ins that do not count
 * @param signIns that do
 * @param pages openings of a page that count
 * @param restSeconds for which the server is watched while nobody asks it for anything
 */
record ScaleNumbers(int letters, int people, int morePeople, int warmUps, int signIns, int pages, int restSeconds) {
    static final ScaleNumbers TRUE = new ScaleNumbers(300, 200, 20, 4000, 600, 60, 30);

    /** To see whether all works. */
    static final ScaleNumbers BRIEF = new ScaleNumbers(20, 12, 2, 24, 24, 5, 6);

    /** Openings of a page that do not count. */
    int pageWarmUps() {
        return pages / 5;
    }
}
