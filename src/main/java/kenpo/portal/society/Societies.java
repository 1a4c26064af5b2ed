package kenpo.portal.society;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kenpo.portal.key.Secrets;
import kenpo.portal.operator.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The societies (健康保険組合) of this installation. */
@Repository
public class Societies {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final JdbcClient db;
    private final TransactionTemplate inTransaction;
    private final TransactionTemplate inOwnTransaction;
    private final ApplicationEventPublisher events;
    private final Secrets secrets;
    private final Clock clock;
    private final Remembered<HostName, SocietyId> hosts;
    private final Remembered<SocietyId, Society> societies;

    Societies(
            JdbcClient db,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Secrets secrets,
            Clock clock) {
        this.db = db;
        this.inTransaction = new TransactionTemplate(transactions);
        this.inOwnTransaction = new TransactionTemplate(transactions);
        inOwnTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.secrets = secrets;
        this.clock = clock;
        this.hosts = new Remembered<>(this::readHost, clock);
        this.societies = new Remembered<>(this::read, clock);
    }

    /**
     * Answers from memory for up to a second, so that a change by a command or another server is seen after that;
     * within a transaction always from the database.
     */
    @AcrossSocieties
    public Optional<Society> byHost(HostName host) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return readHost(host).flatMap(this::read);
        }
        return hosts.find(host).flatMap(societies::find);
    }

    /** Throws IllegalArgumentException when there is no such society. */
    public Society require(SocietyId id) {
        var found = TransactionSynchronizationManager.isActualTransactionActive() ? read(id) : societies.find(id);
        return found.orElseThrow(() -> new IllegalArgumentException("no society " + id));
    }

    @AcrossSocieties
    public List<Society> all() {
        return db
                .sql("select society_id from society_host where rank = 0 order by society_id")
                .query((row, i) -> new SocietyId(row.getObject("society_id", java.util.UUID.class)))
                .list()
                .stream()
                .map(this::require)
                .toList();
    }

    /**
     * Opens a society; the first host is the canonical one. Settings as in {@link #set}. Throws Refusal when a value is
     * not allowed or a host name belongs to another society.
     */
    @AcrossSocieties
    public Society add(
            String name,
            String englishName,
            InsurerNumber number,
            List<HostName> hostNames,
            Map<String, String> settings) {
        var society = new Society(
                new SocietyId(secrets.id()),
                SocietyName.japanese(name),
                SocietyName.english(englishName),
                number.value(),
                hostNames,
                SocietySettings.defaults());
        return CurrentSociety.call(
                society,
                () -> inOwnTransaction.execute(status -> {
                    insert(society);
                    setHosts(society.id(), hostNames);
                    events.publishEvent(new SocietyAdded(society.id(), society.name()));
                    settings.forEach((key, value) -> change(society, key, value));
                    return require(society.id());
                }));
    }

    /**
     * Changes these settings, all or none, and tells the audit trail; an empty value restores the default. Beside the
     * rules there are the keys {@code name}, {@code english-name} and {@code hosts}. Throws Refusal when a key is
     * unknown or a value is not allowed.
     */
    public void set(SocietyId id, Map<String, String> values) {
        inRowsOf(id, () -> {
            db.sql("select 1 from society where society_id = :society for update")
                    .param("society", id.value())
                    .query(Integer.class)
                    .single();
            values.forEach((key, value) -> change(require(id), key, value));
            return id;
        });
        hosts.forget();
        societies.forget();
    }

    private void change(Society society, String key, String typed) {
        var change = switch (key) {
            case "name" -> rename(society, key, society.name(), SocietyName.japanese(typed));
            case "english-name" -> rename(society, key, society.englishName(), SocietyName.english(typed));
            case "hosts" -> moveHosts(society, typed);
            default -> changeRule(society, Setting.of(key), typed);
        };
        if (!change.before().equals(change.after())) {
            events.publishEvent(change);
        }
    }

    private SettingChanged rename(Society society, String key, String before, String after) {
        db.sql(
                        key.equals("name")
                                ? "update society set name = :name where society_id = :society"
                                : "update society set english_name = :name where society_id = :society")
                .param("name", after)
                .param("society", society.id().value())
                .update();
        return new SettingChanged(society.id(), key, before, after);
    }

    private SettingChanged moveHosts(Society society, String typed) {
        var names = Arrays.stream(typed.split(","))
                .map(String::strip)
                .map(host -> HostName.parse(host)
                        .orElseThrow(() -> new Refusal("hosts: give host names parted by commas, not " + typed + ".")))
                .distinct()
                .toList();
        setHosts(society.id(), names);
        return new SettingChanged(society.id(), "hosts", joined(society.hosts()), joined(names));
    }

    private static String joined(List<HostName> names) {
        return String.join(",", names.stream().map(HostName::value).toList());
    }

    private SettingChanged changeRule(Society society, Setting setting, String typed) {
        var after = setting.kept(typed, LocalDate.now(clock.withZone(TOKYO)));
        var before = db.sql("select settings ->> cast(:key as text) from society where society_id = :society")
                .param("key", setting.key())
                .param("society", society.id().value())
                .query(String.class)
                .optional()
                .orElse("");
        db.sql("""
                        update society
                        set settings = case when :value = '' then settings - cast(:key as text)
                            else settings || jsonb_build_object(cast(:key as text), cast(:value as text)) end
                        where society_id = :society
                        """)
                .param("key", setting.key())
                .param("value", after)
                .param("society", society.id().value())
                .update();
        return new SettingChanged(society.id(), setting.key(), before, after);
    }

    private void insert(Society society) {
        db.sql("""
                        insert into society (society_id, name, english_name, insurer_number, created_at)
                        values (:society, :name, :englishName, :number, :now)
                        """)
                .param("society", society.id().value())
                .param("name", society.name())
                .param("englishName", society.englishName())
                .param("number", society.insurerNumber())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void setHosts(SocietyId id, List<HostName> names) {
        db.sql("delete from society_host where society_id = :society")
                .param("society", id.value())
                .update();
        for (int rank = 0; rank < names.size(); rank++) {
            try {
                db.sql("insert into society_host (host, society_id, rank) values (:host, :society, :rank)")
                        .param("host", names.get(rank).value())
                        .param("society", id.value())
                        .param("rank", rank)
                        .update();
            } catch (DuplicateKeyException e) {
                throw new Refusal("The host name " + names.get(rank) + " belongs to another society already.", e);
            }
        }
    }

    private Optional<SocietyId> readHost(HostName host) {
        return db.sql("select society_id from society_host where host = :host")
                .param("host", host.value())
                .query((row, i) -> new SocietyId(row.getObject("society_id", java.util.UUID.class)))
                .optional();
    }

    private Optional<Society> read(SocietyId id) {
        return inRowsOf(
                id,
                () -> db.sql("""
                        select name, english_name, insurer_number,
                            array(select host from society_host h where h.society_id = s.society_id order by rank) hosts,
                            array(select key || '=' || value from jsonb_each_text(settings)) settings
                        from society s where society_id = :society
                        """)
                        .param("society", id.value())
                        .query((row, i) -> society(id, row))
                        .optional());
    }

    private static Society society(SocietyId id, ResultSet row) throws SQLException {
        return new Society(
                id,
                row.getString("name"),
                row.getString("english_name"),
                row.getString("insurer_number"),
                Arrays.stream(texts(row.getArray("hosts"))).map(HostName::new).toList(),
                SocietySettings.of(settings(texts(row.getArray("settings")))));
    }

    private static Map<String, String> settings(String[] entries) {
        var settings = new LinkedHashMap<String, String>();
        for (String entry : entries) {
            int equals = entry.indexOf('=');
            settings.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return settings;
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    /** Joins the running transaction when it is that society's, else has its own. */
    private <T> T inRowsOf(SocietyId id, Supplier<T> work) {
        boolean bound = CurrentSociety.rows().filter(id::equals).isPresent();
        return bound
                ? inTransaction.execute(status -> work.get())
                : CurrentSociety.withRowsOf(id, () -> inOwnTransaction.execute(status -> work.get()));
    }
}
