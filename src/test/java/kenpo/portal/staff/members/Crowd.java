package kenpo.portal.staff.members;

import java.util.List;
import kenpo.portal.fixtures.OwnerSql;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 300 family and given names, symbols of 5000 persons; of ten insured seven use the portal, one is half-way, two have not begun. */
final class Crowd {
    private Crowd() {}

    /** The persons numbered from the one up to and without the other. */
    static void add(JdbcClient jdbc, SocietyId society, int from, int to) {
        jdbc.sql("""
                        insert into member (society_id, member_id, card_key, symbol, number, sub_number, kind, name, kana_name,
                                            date_of_birth, eligibility_acquired_on, eligibility_lost_on, changed_at)
                        select :society, md5('m' || i)::uuid, (i / 5000) || '|' || (i % 5000) || '|0', cast(i / 5000 as text),
                               lpad(cast(i % 5000 as text), 6, '0'), '00',
                               case when i % 3 = 0 then 'DEPENDENT' else 'INSURED_PERSON' end,
                               (array['佐藤','鈴木','髙橋','田中','渡邊','伊藤','山本','中村','小林','加藤'])[1 + i % 10] || ' '
                                 || (array['花子','翔','一郎','京子','誠'])[1 + i / 10 % 5] || (i / 50 % 300),
                               (array['サトウ','スズキ','タカハシ','タナカ','ワタナベ','イトウ','ヤマモト','ナカムラ','コバヤシ','カトウ'])[1 + i % 10]
                                 || ' ' || (array['ハナコ','ショウ','イチロウ','キョウコ','マコト'])[1 + i / 10 % 5] || (i / 50 % 300),
                               '1980-01-01', '2020-04-01', case when i % 20 = 0 then date '2025-01-01' end, now()
                          from generate_series(:from, :to - 1) as i
                        """)
                .param("society", society.value())
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("""
                        insert into account (society_id, account_id, member_id, created_at, identity_confirmed_at, email,
                                             email_confirmed_at, method, completed_at, frozen_at, suspended_at)
                        select :society, md5('a' || i)::uuid, md5('m' || i)::uuid, now(),
                               case when i / 7 % 10 < 8 then now() end,
                               case when i / 7 % 10 < 8 then 'member' || i || '@example.com' end,
                               case when i / 7 % 10 < 7 then now() end, case when i / 7 % 10 < 7 then 'EMAIL_CODE' end,
                               case when i / 7 % 10 < 7 then now() end,
                               case when i % 2003 = 0 then now() end, case when i % 20011 = 0 then now() end
                          from generate_series(:from, :to - 1) as i where i % 3 <> 0
                        """)
                .param("society", society.value())
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("""
                        insert into user_id (society_id, folded, as_typed, member_id, kind, active, first_active_at, created_at)
                        select :society, 'member' || i, 'member' || i, md5('m' || i)::uuid, 'CHOSEN', true, now(), now()
                          from generate_series(:from, :to - 1) as i where i % 3 <> 0 and i / 7 % 10 < 7
                        """)
                .param("society", society.value())
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql("""
                        insert into mailbox (society_id, account_id, email_key, state, reply, at)
                        select society_id, account_id, email_key, case when random() < 0.003 then 'REFUSED' else 'ACCEPTED' end, '250', now()
                          from account where society_id = :society and email_key is not null
                            and account_id = any(array(select md5('a' || i)::uuid from generate_series(:from, :to - 1) as i))
                        """)
                .param("society", society.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** So that searches are planned for what the tables hold. */
    static void analyze(OwnerSql owner) {
        for (var table : List.of("member", "account", "user_id", "lockout", "mailbox")) {
            owner.run(TestSocieties.sakura(), "analyze " + table);
        }
    }
}
