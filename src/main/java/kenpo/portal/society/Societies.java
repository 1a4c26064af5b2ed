package kenpo.portal.society;

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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The societies (健康保険組合) of this installation. */
@Component
public class Societies {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private record Change(String before, String after) {}

    private final SocietyRows rows;
    private final TransactionTemplate inTransaction;
    private final TransactionTemplate inOwnTransaction;
    private final ApplicationEventPublisher events;
    private final Secrets secrets;
    private final Clock clock;
    private final Remembered<HostName, SocietyId> hosts;
    private final Remembered<SocietyId, Society> societies;

    Societies(
            SocietyRows rows,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Secrets secrets,
            Clock clock) {
        this.rows = rows;
        this.inTransaction = new TransactionTemplate(transactions);
        this.inOwnTransaction = new TransactionTemplate(transactions);
        inOwnTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.secrets = secrets;
        this.clock = clock;
        this.hosts = new Remembered<>(rows::idOf, clock);
        this.societies = new Remembered<>(this::read, clock);
    }

    /**
     * Answers from memory for up to a second, so that a change by a command or another server is seen after that;
     * within a transaction always from the database.
     */
    @AcrossSocieties
    public Optional<Society> byHost(HostName host) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return rows.idOf(host).flatMap(this::read);
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
        return rows.ids().stream().map(this::require).toList();
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
                    rows.insert(society, clock.instant());
                    rows.setHosts(society.id(), membersHosts(hostNames));
                    events.publishEvent(new SocietyAdded(society.id(), society.name()));
                    settings.forEach((key, value) -> change(society, key, value, null));
                    return require(society.id());
                }));
    }

    /**
     * Changes these settings, all or none, and tells the audit trail; an empty value restores the default. Beside the
     * rules there are the keys {@code name}, {@code english-name} and {@code hosts}. Throws Refusal when a key is
     * unknown or a value is not allowed.
     */
    public void set(SocietyId id, Map<String, String> values) {
        set(id, Map.of(), values, null);
    }

    /**
     * The same, as long as what is kept is what its author has seen. Otherwise nothing is changed, and the answer is what
     * is kept now under the keys that differ.
     */
    public Map<String, String> set(
            SocietyId id, Map<String, String> seen, Map<String, String> values, @Nullable SettingAuthor author) {
        var overtaken = inRowsOf(id, () -> {
            rows.hold(id);
            var now = kept(id);
            var differing = new LinkedHashMap<String, String>();
            seen.forEach((key, value) -> {
                if (!now.getOrDefault(key, "").equals(value)) {
                    differing.put(key, now.getOrDefault(key, ""));
                }
            });
            if (differing.isEmpty()) {
                values.forEach((key, value) -> change(require(id), key, value, author));
            }
            return differing;
        });
        hosts.forget();
        societies.forget();
        return overtaken;
    }

    /** What {@link #set} would have to be told to make a society like this one; a key that is absent stands at its default. */
    public Map<String, String> kept(SocietyId id) {
        return inRowsOf(id, () -> {
            var society = require(id);
            var kept = new LinkedHashMap<String, String>();
            kept.put("name", society.name());
            kept.put("english-name", society.englishName());
            kept.put("hosts", joined(society.hosts()));
            kept.putAll(rows.kept(id));
            return kept;
        });
    }

    private void change(Society society, String key, String typed, @Nullable SettingAuthor author) {
        var change = switch (key) {
            case "name" -> rename(society, SocietyName.japanese(typed));
            case "english-name" -> renameInEnglish(society, SocietyName.english(typed));
            case "hosts" -> moveHosts(society, typed);
            default -> changeRule(society, Setting.of(key), typed);
        };
        if (!change.before().equals(change.after())) {
            events.publishEvent(new SettingChanged(society.id(), key, change.before(), change.after(), author));
        }
    }

    private Change rename(Society society, String name) {
        rows.setName(society.id(), name);
        return new Change(society.name(), name);
    }

    private Change renameInEnglish(Society society, String name) {
        rows.setEnglishName(society.id(), name);
        return new Change(society.englishName(), name);
    }

    private Change moveHosts(Society society, String typed) {
        var names = Arrays.stream(typed.split(","))
                .map(String::strip)
                .map(host -> HostName.parse(host)
                        .orElseThrow(() -> new Refusal("hosts: give host names parted by commas, not " + typed + ".")))
                .distinct()
                .toList();
        rows.setHosts(society.id(), membersHosts(names));
        return new Change(joined(society.hosts()), joined(names));
    }

    /** Throws Refusal when one could be taken for the host of a back office. */
    private static List<HostName> membersHosts(List<HostName> names) {
        for (var name : names) {
            if (!name.isForMembers()) {
                throw new Refusal(
                        "The host name " + name
                                + " cannot be a society's: those beginning with 'office.' are back offices, and one must fit before it.");
            }
        }
        return names;
    }

    private static String joined(List<HostName> names) {
        return String.join(",", names.stream().map(HostName::value).toList());
    }

    private Change changeRule(Society society, Setting setting, String typed) {
        var after = setting.kept(typed, LocalDate.now(clock.withZone(TOKYO)));
        var before = rows.kept(society.id(), setting);
        rows.keep(society.id(), setting, after);
        return new Change(before, after);
    }

    private Optional<Society> read(SocietyId id) {
        return inRowsOf(id, () -> rows.find(id));
    }

    /** Joins the running transaction when it is that society's, else has its own. */
    private <T> T inRowsOf(SocietyId id, Supplier<T> work) {
        boolean bound = CurrentSociety.rows().filter(id::equals).isPresent();
        return bound
                ? inTransaction.execute(status -> work.get())
                : CurrentSociety.withRowsOf(id, () -> inOwnTransaction.execute(status -> work.get()));
    }
}
