package kenpo.portal.society;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The societies (健康保険組合) of this installation. */
@Repository
public class Societies {
    private final JdbcClient db;

    Societies(JdbcClient db) {
        this.db = db;
    }

    /** Answers from memory for up to a second, so that a change by a command or another server is seen after that. */
    @AcrossSocieties
    public Optional<Society> byHost(HostName host) {
        throw new UnsupportedOperationException(host + " " + db);
    }

    /** Throws IllegalArgumentException when there is no such society. */
    public Society require(SocietyId id) {
        throw new UnsupportedOperationException(id.toString());
    }

    @AcrossSocieties
    public List<Society> all() {
        throw new UnsupportedOperationException();
    }

    /** Opens a society; the first host is the canonical one. Settings as in {@link #set}. */
    @AcrossSocieties
    public Society add(
            String name, String englishName, InsurerNumber number, List<HostName> hosts, Map<String, String> settings) {
        throw new UnsupportedOperationException(name + englishName + number + hosts + settings);
    }

    /** Changes the settings of these keys, all or none; an empty value restores the default. */
    public void set(SocietyId id, Map<String, String> values) {
        throw new UnsupportedOperationException(id + " " + values);
    }
}
