package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.Rows;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Committing
class ListedLettersTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final AuditEvent.Actor JOB = new AuditEvent.Actor.Job("test");

    @Autowired
    private ListedLetters letters;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Rows rows;

    /** As when the server dies, or the database goes, before the line is written. */
    private static final LetterList BROKEN = new LetterList() {
        @Override
        public boolean take(MemberId member) {
            return true;
        }

        @Override
        public void issued(MemberId member, IssuedLetter letter) {
            throw new IllegalStateException("gone");
        }

        @Override
        public void leftOut(MemberId member) {}
    };

    @Test
    void aLetterWhoseLineCannotBeWrittenIsNotIssued() {
        var member = people.add(SAKURA, Person.insured("1", "1"));

        assertThatIllegalStateException().isThrownBy(() -> letters.issue(SAKURA, List.of(member), JOB, BROKEN));

        assertThat(count("temporary_credential")).isZero();
        assertThat(count("user_id")).isZero();
        assertThat(count("audit_event")).isZero();
    }

    private long count(String table) {
        return rows.of(
                TestSocieties.sakura(),
                () -> db.sql("select count(*) from " + table).query(Long.class).single());
    }
}
