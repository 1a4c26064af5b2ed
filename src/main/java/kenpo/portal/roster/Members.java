package kenpo.portal.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The persons on the roster, as other modules may read them; only imports write. */
@Repository
@Transactional(readOnly = true)
public class Members {
    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Member> find(SocietyId society, MemberId member) {
        return jdbc.sql("select * from member where society_id = :society and member_id = :member")
                .param("society", society.value())
                .param("member", member.value())
                .query(Members::member)
                .optional();
    }

    /** The person with this card number, compared without regard to width and leading zeros. */
    public Optional<Member> byCard(SocietyId society, CardNumber card) {
        return jdbc.sql("select * from member where society_id = :society and card_key = :key")
                .param("society", society.value())
                .param("key", card.key())
                .query(Members::member)
                .optional();
    }

    /** Present only when the date is this person's date of birth (生年月日). */
    public Optional<IdentityMatch> matchDateOfBirth(SocietyId society, MemberId member, LocalDate dateOfBirth) {
        return find(society, member)
                .filter(found -> found.dateOfBirth().equals(dateOfBirth))
                .map(found -> new MatchedIdentity(society, member));
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        var relationship = row.getString("relationship");
        return new Member(
                new MemberId(row.getObject("member_id", UUID.class)),
                new SocietyId(row.getObject("society_id", UUID.class)),
                new CardNumber(row.getString("symbol"), row.getString("number"), row.getString("sub_number")),
                Member.Kind.valueOf(row.getString("kind")),
                relationship == null ? null : new Relationship(relationship),
                row.getString("name"),
                row.getString("kana_name"),
                row.getObject("date_of_birth", LocalDate.class),
                row.getObject("eligibility_acquired_on", LocalDate.class),
                row.getObject("eligibility_lost_on", LocalDate.class),
                row.getString("establishment_code"),
                row.getString("earlier_user_id"),
                row.getString("email"),
                row.getString("person_code"),
                row.getString("postal_code"),
                row.getString("address"));
    }
}
