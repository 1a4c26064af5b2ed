package kenpo.benchmark;

import java.net.URI;

/** What people sign in to: its running server, and the name of the database it works in. */
record Contestant(String word, URI address, long process, String database) {
    static final String PORTAL = "portal";

    /** The same server, asked by browsers it knows: writes no mail of a new one. */
    static final String PORTAL_KNOWN = "portal (known browser)";

    static final String KEYCLOAK = "Keycloak";

    /** Its server is there under another name, and warm: only what a sign-in takes is measured. */
    boolean isAgain() {
        return word.equals(PORTAL_KNOWN);
    }
}
