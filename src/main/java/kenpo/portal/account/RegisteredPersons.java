package kenpo.portal.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account of a person by what the person knows, in one statement whether there is one or not. */
@Repository
@Transactional(readOnly = true)
public class RegisteredPersons {
    private final JdbcClient jdbc;

    RegisteredPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only where all fits: card number without regard to the sub-number, and the confirmed address without regard to case. */
    public Optional<AccountId> find(SocietyId society, CardNumber card, LocalDate dateOfBirth, EmailAddress address) {
        return jdbc
                .sql("""
                        select a.account_id from account a join member m using (society_id, member_id)
                         where a.society_id = :society and m.kind = 'INSURED_PERSON' and starts_with(m.card_key, :key)
                           and m.date_of_birth = :born
                           and lower(a.email) = lower(:email) and a.email_confirmed_at is not null
                         order by m.eligibility_lost_on desc nulls first, m.member_id
                        """)
                .param("society", society.value())
                .param("key", new CardNumber(card.symbol(), card.number(), "").key())
                .param("born", dateOfBirth)
                .param("email", address.value())
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list()
                .stream()
                .findFirst();
    }
}
