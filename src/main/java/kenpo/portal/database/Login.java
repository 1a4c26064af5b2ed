package kenpo.portal.database;

/** A role of PostgreSQL with its password. */
public record Login(String role, String password) {
    @Override
    public String toString() {
        return role;
    }
}
