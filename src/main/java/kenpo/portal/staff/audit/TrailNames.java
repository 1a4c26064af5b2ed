package kenpo.portal.staff.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenpo.portal.audit.TrailLine;
import kenpo.portal.society.SocietyId;
import kenpo.portal.web.TokyoTime;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What those are called whom the trail knows by id only: accounts' persons, other persons of the roster, the staff, and batches. */
@Repository
@Transactional(readOnly = true)
class TrailNames {
    private final JdbcClient jdbc;
    private final MessageSource messages;

    TrailNames(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** Somebody of the staff, to choose from. */
    record Named(UUID id, String name) {}

    /** By id as text; who is gone, or was never a person, is not among them. */
    public Map<String, String> of(SocietyId society, List<TrailLine> lines, Locale language) {
        Set<UUID> ids = lines.stream()
                .flatMap(line -> Stream.of(
                        line.actor(),
                        line.subject() == null ? null : line.subject().toString()))
                .filter(id -> id != null && id.length() == 36)
                .flatMap(TrailNames::id)
                .collect(Collectors.toSet());
        return names(society, ids, language);
    }

    public Map<String, String> names(SocietyId society, Set<UUID> ids, Locale language) {
        var names = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select a.account_id as id, m.name from account a join member m using (society_id, member_id)
                             where a.society_id = :society and a.account_id in (:ids)
                            union all
                            select staff_id, name from staff_member where society_id = :society and staff_id in (:ids)
                            union all
                            select member_id, name from member where society_id = :society and member_id in (:ids)
                            """).param("society", society.value()).param("ids", ids).query(row -> {
                names.put(row.getString("id"), row.getString("name"));
            });
            names.putAll(batches(society, ids, language));
        }
        return names;
    }

    private Map<String, String> batches(SocietyId society, Set<UUID> ids, Locale language) {
        var names = new HashMap<String, String>();
        jdbc.sql("""
                        select batch_id, asked_at, letter_count from issue_batch
                         where society_id = :society and batch_id in (:ids)
                        """).param("society", society.value()).param("ids", ids).query(row -> {
            var asked = row.getTimestamp("asked_at").toInstant();
            var arguments = new Object[] {TokyoTime.dayAndTime(asked, language), row.getInt("letter_count")};
            names.put(row.getString("batch_id"), messages.getMessage("trail.batch", arguments, language));
        });
        return names;
    }

    /** All who ever worked here, by name. */
    public List<Named> staff(SocietyId society) {
        return jdbc.sql("select staff_id, name from staff_member where society_id = :society order by name, staff_id")
                .param("society", society.value())
                .query((row, number) -> new Named(row.getObject("staff_id", UUID.class), row.getString("name")))
                .list();
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Stream.of();
        }
    }
}
