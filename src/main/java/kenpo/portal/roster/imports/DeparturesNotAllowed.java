package kenpo.portal.roster.imports;

/** More members would leave than may without exactly their number having been confirmed; nothing was written. */
public final class DeparturesNotAllowed extends RuntimeException {
    private final int departures;

    DeparturesNotAllowed(int departures) {
        super(departures + " members would leave");
        this.departures = departures;
    }

    public int departures() {
        return departures;
    }
}
