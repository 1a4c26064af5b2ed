package kenpo.portal.roster.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kenpo.portal.roster.ImportId;
import kenpo.portal.roster.MemberId;
import kenpo.portal.roster.ReservedUserIds;
import kenpo.portal.society.SocietyId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the staged lines of a file against one another and against the roster, a statement at a time for all of them;
 * writes only to the staging tables.
 */
@Repository
class Comparison {
    private static final int USER_IDS_AT_A_TIME = 5000;

    private final JdbcClient jdbc;
    private final ObjectProvider<ReservedUserIds> reservedUserIds;

    Comparison(JdbcClient jdbc, ObjectProvider<ReservedUserIds> reservedUserIds) {
        this.jdbc = jdbc;
        this.reservedUserIds = reservedUserIds;
    }

    /** Which of the optional columns the file has; what it has not, it leaves as it is. */
    record Columns(boolean postalCode, boolean address) {}

    @Transactional
    public void compare(SocietyId society, ImportId id, Columns columns, LocalDate today) {
        // the staging table is new to the planner, which would take it for small and loop over it
        jdbc.sql("select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)")
                .query()
                .listOfRows();
        refuseRepeated(society, id, Fault.Reason.DUPLICATE_PERSON, "card_key");
        refuseRepeated(society, id, Fault.Reason.DUPLICATE_PERSON_CODE, "person_code");
        refuseRepeated(society, id, Fault.Reason.DUPLICATE_USER_ID, "lower(earlier_user_id)");
        run(ComparisonSql.MATCH, society, id, Map.of());
        refuseRepeated(society, id, Fault.Reason.DUPLICATE_PERSON, "member_id");
        run(ComparisonSql.REFUSE_OTHER_PERSON, society, id, Map.of());
        run(ComparisonSql.REFUSE_TAKEN_USER_ID, society, id, Map.of());
        refuseReserved(society, id);
        run(ComparisonSql.REFUSE_TAKEN_NUMBER, society, id, Map.of("today", today));
        run(
                ComparisonSql.DECIDE,
                society,
                id,
                Map.of("today", today, "postal", columns.postalCode(), "address", columns.address()));
        run(ComparisonSql.FIND_DEPARTURES, society, id, Map.of("today", today));
        run(ComparisonSql.COUNT, society, id, Map.of("today", today));
    }

    private void refuseRepeated(SocietyId society, ImportId id, Fault.Reason reason, String what) {
        run(ComparisonSql.REFUSE_REPEATED.formatted(what), society, id, Map.of("reason", reason.name()));
    }

    private void refuseReserved(SocietyId society, ImportId id) {
        var reserved = reservedUserIds.getIfAvailable();
        if (reserved == null) {
            return;
        }
        var claims = claims(society, id, 0);
        while (!claims.isEmpty()) {
            refuse(society, id, reserved.heldByOthers(society, claims));
            claims = claims(society, id, claims.getLast().line());
        }
    }

    private List<ReservedUserIds.Claim> claims(SocietyId society, ImportId id, long after) {
        return jdbc.sql(ComparisonSql.CLAIMED_USER_IDS)
                .param("society", society.value())
                .param("import", id.value())
                .param("after", after)
                .param("most", USER_IDS_AT_A_TIME)
                .query((row, number) -> {
                    var member = row.getObject("member_id", java.util.UUID.class);
                    return new ReservedUserIds.Claim(
                            row.getLong("line"),
                            member == null ? null : new MemberId(member),
                            row.getString("earlier_user_id"));
                })
                .list();
    }

    private void refuse(SocietyId society, ImportId id, Set<ReservedUserIds.Claim> claims) {
        if (!claims.isEmpty()) {
            var lines = claims.stream().map(ReservedUserIds.Claim::line).collect(Collectors.toSet());
            run(ComparisonSql.REFUSE_USER_IDS, society, id, Map.of("lines", lines));
        }
    }

    private void run(String sql, SocietyId society, ImportId id, Map<String, ?> more) {
        var parameters = new TreeMap<String, Object>(more);
        parameters.put("society", society.value());
        parameters.put("import", id.value());
        jdbc.sql(sql).params(parameters).update();
    }
}
