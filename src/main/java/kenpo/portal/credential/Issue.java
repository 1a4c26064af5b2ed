package kenpo.portal.credential;

/** Where issued credentials go, one by one, each after it is in the database. */
public interface Issue {
    /** Once, before the first. */
    void begins(int total);

    void issued(IssuedCredential credential);

    /** After each person, also one left out. */
    void progressed(int done);

    /** Asked before each person; what was issued so far stays. */
    boolean isCancelled();
}
