package kenpo.portal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The store of the trail's entries, and of which of them no seal covers yet. */
@Repository
class TrailEntries {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient db;

    TrailEntries(JdbcClient db) {
        this.db = db;
    }

    void add(SocietyId society, TrailEntry entry) {
        db.sql("""
                        with added as (
                            insert into audit_event (society_id, event_id, at, kind, actor_kind, actor, result, subject,
                                source_address, browser, facts)
                            values (:society, :id, :at, :kind, :actorKind, :actor, :result, :subject,
                                :address, :browser, cast(:facts as jsonb)))
                        insert into audit_unsealed (society_id, event_id) values (:society, :id)
                        """)
                .param("society", society.value())
                .param("id", entry.id())
                .param("at", Timestamp.from(entry.at()))
                .param("kind", entry.kind())
                .param("actorKind", entry.actorKind())
                .param("actor", entry.actor())
                .param("result", entry.result())
                .param("subject", entry.subject())
                .param("address", entry.address())
                .param("browser", entry.browser())
                .param("facts", JSON.writeValueAsString(entry.facts()))
                .update();
    }

    /** The oldest entries that no seal covers. */
    List<TrailEntry> unsealed(SocietyId society, int atMost) {
        return db.sql("""
                        select event.* from audit_unsealed
                        join audit_event event using (society_id, event_id)
                        where society_id = :society
                        order by event_id
                        limit :atMost
                        """)
                .param("society", society.value())
                .param("atMost", atMost)
                .query(TrailEntries::entry)
                .list();
    }

    void sealed(SocietyId society, Collection<UUID> ids) {
        db.sql("delete from audit_unsealed where society_id = :society and event_id = any(:ids)")
                .param("society", society.value())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    Map<UUID, TrailEntry> all(SocietyId society, List<UUID> ids) {
        return db
                .sql("select * from audit_event where society_id = :society and event_id = any(:ids)")
                .param("society", society.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(TrailEntries::entry)
                .list()
                .stream()
                .collect(Collectors.toMap(TrailEntry::id, Function.identity()));
    }

    /** An entry from before that time which stands in no seal. */
    Optional<UUID> outsideSeals(SocietyId society, Instant before) {
        return db.sql("""
                        select event_id from audit_event event
                        where society_id = :society and at < :before
                          and not exists (
                            select from audit_seal seal, unnest(seal.events) covered(event_id)
                            where seal.society_id = :society and covered.event_id = event.event_id)
                        order by event_id
                        limit 1
                        """)
                .param("society", society.value())
                .param("before", Timestamp.from(before))
                .query(UUID.class)
                .optional();
    }

    static TrailEntry entry(ResultSet row, int number) throws SQLException {
        return new TrailEntry(
                row.getObject("event_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("actor_kind"),
                row.getString("actor"),
                row.getString("result"),
                row.getObject("subject", UUID.class),
                row.getString("source_address"),
                row.getString("browser"),
                facts(row.getString("facts")));
    }

    private static SortedMap<String, String> facts(@Nullable String json) {
        return json == null ? new TreeMap<>() : JSON.readValue(json, FACTS);
    }
}
