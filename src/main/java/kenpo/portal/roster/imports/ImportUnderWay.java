package kenpo.portal.roster.imports;

/** Another import of this society is running; one at a time. */
public final class ImportUnderWay extends RuntimeException {
    ImportUnderWay() {
        super("an import of this society is running");
    }

    ImportUnderWay(Throwable cause) {
        super("an import of this society is running", cause);
    }
}
