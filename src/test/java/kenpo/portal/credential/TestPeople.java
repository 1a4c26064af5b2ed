package kenpo.portal.credential;

import java.time.LocalDate;
import java.util.UUID;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Persons on the roster and their accounts, as far as these tests need them. */
@Component
@Transactional
class TestPeople {
    static final LocalDate BORN = LocalDate.of(1980, 4, 5);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final UserIds userIds;

    TestPeople(JdbcClient jdbc, Accounts accounts, UserIds userIds) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.userIds = userIds;
    }

    /** What differs from an ordinary insured person. */
    record Person(
            CardNumber card,
            String kind,
            @Nullable LocalDate lostOn,
            @Nullable String earlierUserId,
            @Nullable String email,
            LocalDate acquiredOn) {
        static Person insured(String symbol, String number) {
            return new Person(
                    new CardNumber(symbol, number, "00"), "INSURED_PERSON", null, null, null, LocalDate.of(2020, 4, 1));
        }

        Person earlier(String userId, @Nullable String address) {
            return new Person(card, kind, lostOn, userId, address, acquiredOn);
        }

        Person left(LocalDate day) {
            return new Person(card, kind, day, earlierUserId, email, acquiredOn);
        }

        Person since(LocalDate day) {
            return new Person(card, kind, lostOn, earlierUserId, email, day);
        }

        Person dependent() {
            return new Person(card, "DEPENDENT", lostOn, null, email, acquiredOn);
        }
    }

    MemberId add(SocietyId society, Person person) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into member (society_id, member_id, card_key, symbol, number, sub_number, kind, name, kana_name,
                                            date_of_birth, eligibility_acquired_on, eligibility_lost_on, earlier_user_id,
                                            email, changed_at)
                        values (:society, :member, :key, :symbol, :number, :sub, :kind, '健保 太郎', 'ケンポ タロウ',
                                :born, :acquired, :lost, :earlier, :email, now())
                        """)
                .param("society", society.value())
                .param("member", id)
                .param("key", person.card().key())
                .param("symbol", person.card().symbol())
                .param("number", person.card().number())
                .param("sub", person.card().subNumber())
                .param("kind", person.kind())
                .param("born", BORN)
                .param("acquired", person.acquiredOn())
                .param("lost", person.lostOn(), java.sql.Types.DATE)
                .param("earlier", person.earlierUserId(), java.sql.Types.VARCHAR)
                .param("email", person.email(), java.sql.Types.VARCHAR)
                .update();
        return new MemberId(id);
    }

    Account account(SocietyId society, MemberId member) {
        return accounts.openFor(society, member);
    }

    /** An account whose first sign-in is complete, but for the password. */
    Account completed(SocietyId society, MemberId member, String userId) {
        var account = accounts.openFor(society, member);
        var id = new UserId(userId);
        userIds.reserve(society, member, id, UserIds.Kind.CHOSEN);
        userIds.activate(society, member, id);
        jdbc.sql("""
                        update account
                           set identity_confirmed_at = created_at, email = :email, email_confirmed_at = created_at,
                               method = 'EMAIL_CODE', completed_at = created_at
                         where society_id = :society and account_id = :account
                        """)
                .param("email", userId + "@example.com")
                .param("society", society.value())
                .param("account", account.id().value())
                .update();
        return accounts.find(society, account.id()).orElseThrow();
    }
}
