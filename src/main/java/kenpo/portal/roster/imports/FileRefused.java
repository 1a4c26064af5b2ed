package kenpo.portal.roster.imports;

/** The file as a whole cannot be imported; nothing of it has been written to the roster. */
public final class FileRefused extends RuntimeException {
    private final transient Fault fault;

    FileRefused(Fault fault) {
        super(fault.reason().name());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
