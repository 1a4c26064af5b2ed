package kenpo.portal.credential;

/** Where issued credentials go, one by one, each after it is in the database. */
public interface Issue {
    /** Once, before the first: how many persons are to be looked at. */
    void begins(int total);

    void issued(IssuedCredential credential);

    /** How many were looked at so far, also those left out. */
    void progressed(int done);

    /** Asked before each few persons; what was issued so far stays. */
    boolean isCancelled();
}
