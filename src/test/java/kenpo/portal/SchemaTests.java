package kenpo.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every table promises: it belongs to a society, and the wall stands around it. */
@DatabaseTest
class SchemaTests {
    /** How a society is found, what servers tell each other, ids of waiting mails, Flyway's own. */
    private static final Set<String> OUTSIDE_THE_WALL =
            Set.of("society_host", "portal_fact", "mail_queue", "flyway_schema_history");

    /** Of these not even the primary key begins with a society. */
    private static final Set<String> OF_NO_SOCIETY = Set.of("society_host", "portal_fact", "flyway_schema_history");

    @Autowired
    private JdbcClient db;

    @Autowired
    private Rows rows;

    @Test
    void societyLeadsEveryPrimaryKeyUniqueKeyAndForeignKey() {
        var offending = names("""
                select distinct c.relname
                  from pg_class c
                  left join pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'u', 'f')
                  left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                   and (k.oid is null or a.attname <> 'society_id')
                """);

        assertThat(offending).containsExactlyInAnyOrderElementsOf(OF_NO_SOCIETY);
    }

    @Test
    void societyLeadsEveryUniqueIndex() {
        var offending = names("""
                select distinct c.relname
                  from pg_index i join pg_class c on c.oid = i.indrelid
                  left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and i.indisunique
                   and a.attname is distinct from 'society_id'
                """);

        assertThat(offending).containsExactlyInAnyOrderElementsOf(OF_NO_SOCIETY);
    }

    @Test
    void wallStandsAroundEveryTable() {
        var open = names("""
                select c.relname from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                   and not (c.relrowsecurity and c.relforcerowsecurity
                            and exists (select from pg_policies p where p.tablename = c.relname and p.cmd = 'ALL'
                                           and p.qual = '(society_id = current_society())' and p.with_check = p.qual))
                """);

        assertThat(open).containsExactlyInAnyOrderElementsOf(OUTSIDE_THE_WALL);
    }

    @Test
    void onlyTheOwnerHasAWayThroughTheWallAndOnlyToRead() {
        var ways = names("""
                select p.tablename from pg_policies p
                 where p.policyname <> 'society_wall'
                   and not (p.cmd = 'SELECT' and current_user <> all (p.roles) and 'public' <> all (p.roles))
                """);

        assertThat(ways).isEmpty();
    }

    @Test
    void everyTableSaysWhatItIs() {
        var silent = names("""
                select relname from pg_class
                 where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                   and obj_description(oid, 'pg_class') is null
                """);

        assertThat(silent).containsExactlyInAnyOrder("flyway_schema_history");
    }

    @Test
    void everyForeignKeyHasAnIndex() {
        var slow = names("""
                select conrelid::regclass || ' (' || conname || ')' from pg_constraint k
                 where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.confrelid <> 'society'::regclass
                   and not exists (select from pg_index i
                                    where i.indrelid = k.conrelid
                                      and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
                """);

        assertThat(slow).isEmpty();
    }

    @Test
    void applicationOwnsNothingAndCannotMakeTables() {
        assertThat(names("select relname from pg_class where relowner = current_user::regrole"))
                .isEmpty();
        assertThatThrownBy(() -> db.sql("create table mine (x int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void rowsOfAnotherSocietyAreNeitherSeenNorChangedNorWritten() {
        var momiji = TestSocieties.momiji().id().value();

        assertThat(names("select name from society where insurer_number = '06270011'"))
                .isEmpty();
        assertThat(db.sql("update society set name = 'taken' where society_id = ?")
                        .param(momiji)
                        .update())
                .isZero();
        assertThatThrownBy(() -> db.sql(
                                "insert into establishment (society_id, establishment_code, name) values (?, '1', 'x')")
                        .param(momiji)
                        .update())
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void ownRowsAreSeen() {
        var name = rows.of(TestSocieties.momiji(), () -> names("select name from society"));

        assertThat(name).containsExactly("もみじ健康保険組合");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set result = 'FAILED'",
                "delete from audit_event",
                "truncate audit_event",
                "update audit_seal set seal = seal",
                "delete from audit_seal",
                "update audit_unsealed set event_id = event_id",
                "update terms_version set japanese = ''",
                "delete from terms_acceptance",
                "delete from user_id",
                "delete from society",
                "alter table audit_event disable row level security"
            })
    void whatMayNeverChangeTheApplicationCannotChange(String statement) {
        assertThatThrownBy(() -> db.sql(statement).update())
                .rootCause()
                .message()
                .containsPattern("permission denied|must be owner");
    }

    private List<String> names(String query) {
        return db.sql(query).query((row, _) -> row.getString(1)).list();
    }
}
