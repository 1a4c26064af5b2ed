package kenpo.portal.society;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The address of pages as people type it: the society's configured host, with the scheme and port the operator set,
 * else those the server last ran at; never taken from a request.
 */
@Component
public class PublicAddress {
    private static final String FACT = "served-at";

    private final JdbcClient db;
    private final @Nullable String scheme;
    private final @Nullable Integer port;
    private volatile @Nullable Served served;

    /** Where a server listens, as its visitors see it; port null: the scheme's own. */
    private record Served(String scheme, @Nullable Integer port) {
        static final Served UNKNOWN = new Served("https", null);

        static Served parse(String fact) {
            int colon = fact.indexOf(':');
            return colon < 0
                    ? new Served(fact, null)
                    : new Served(fact.substring(0, colon), Integer.valueOf(fact.substring(colon + 1)));
        }

        @Override
        public String toString() {
            return port == null ? scheme : scheme + ":" + port;
        }
    }

    PublicAddress(
            JdbcClient db,
            @Value("${portal.public-url-scheme:#{null}}") @Nullable String scheme,
            @Value("${portal.public-port:#{null}}") @Nullable Integer port) {
        this.db = db;
        this.scheme = scheme;
        this.port = port;
    }

    /** The path begins with a slash. */
    public String urlOf(Society society, String path) {
        return originOf(society.canonicalHost()) + path;
    }

    /** Of a page of the back office. */
    public String officeUrlOf(Society society, String path) {
        return originOf(society.canonicalHost().office()) + path;
    }

    /** Scheme, host and port as browsers write an origin: without the port that is the scheme's own. */
    public String originOf(HostName host) {
        var last = servedAt();
        var usedScheme = scheme == null ? last.scheme() : scheme;
        // a set scheme means a proxy, whose port is the scheme's own unless set too
        var usedPort = port != null ? port : scheme == null ? last.port() : null;
        boolean usual = usedPort == null || usedPort == (usedScheme.equals("https") ? 443 : 80);
        return usedScheme + "://" + host + (usual ? "" : ":" + usedPort);
    }

    /** Called when the server listens, so that commands beside it or after it write the same links. */
    public void servedAt(String newScheme, @Nullable Integer newPort) {
        var now = new Served(newScheme, newPort);
        db.sql("""
                        insert into portal_fact (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value
                        """).param("name", FACT).param("value", now.toString()).update();
        served = now;
    }

    private Served servedAt() {
        var known = served;
        if (known == null) {
            known = find().map(Served::parse).orElse(Served.UNKNOWN);
            served = known;
        }
        return known;
    }

    private Optional<String> find() {
        return db.sql("select value from portal_fact where name = :name")
                .param("name", FACT)
                .query(String.class)
                .optional();
    }
}
