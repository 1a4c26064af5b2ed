package kenpo.portal.roster.imports;

/** What a roster file covers: the whole state (全件), in which the absent have left, or what has changed (差分). */
public enum Extent {
    WHOLE,
    DELTA
}
