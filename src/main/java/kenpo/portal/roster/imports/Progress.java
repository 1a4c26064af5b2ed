package kenpo.portal.roster.imports;

/** Hears how far an import has come. */
public interface Progress {
    Progress NONE = (phase, done, total) -> {};

    void at(Phase phase, long done, long total);

    /** Reading counts bytes, applying persons; comparing is one step. */
    enum Phase {
        READING,
        COMPARING,
        APPLYING
    }
}
