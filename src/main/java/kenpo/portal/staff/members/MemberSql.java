package kenpo.portal.staff.members;

import org.jspecify.annotations.Nullable;

/** The statements that look for persons; every condition on text is a range over an index in the order of code points. */
final class MemberSql {
    static final String SELECT = """
            select m.member_id, m.symbol, m.number, m.sub_number, m.kind, m.relationship, m.name, m.kana_name,
                   m.eligibility_acquired_on, m.eligibility_lost_on, m.establishment_code, e.name as establishment,
                   a.last_sign_in_at,
                   case when m.eligibility_lost_on <= :today then 'LEFT'
                        when m.kind = 'DEPENDENT' then null
                        when a.suspended_at is not null then 'SUSPENDED'
                        when a.frozen_at is not null
                             or (a.sign_in_stage = 'SETTING_UP' and a.completed_at < :setUpSince)
                             or exists (select from lockout l
                                         where l.society_id = a.society_id and l.account_id = a.account_id
                                           and (l.locked_until > :now or l.failures >= :disabledAt))
                             then 'LOCKED'
                        when b.state = 'REFUSED' then 'MAIL_REFUSED'
                        else m.sign_in_stage end as state
              from member m
              left join establishment e using (society_id, establishment_code)
              left join account a using (society_id, member_id)
              left join mailbox b on b.society_id = a.society_id and b.account_id = a.account_id
                                 and b.email_key = a.email_key
            """;

    static final String IDS = "select m.member_id from member m";

    private static final String COUNT = "select count(*) from member m where m.society_id = :society";

    private static final String END = " || chr(1114111)";

    private MemberSql() {}

    /** From where on, in which order. */
    static String found(Sought way, @Nullable MemberState state) {
        return " where m.society_id = :society" + condition(way) + (state == null ? "" : condition(state))
                + " order by " + order(way, state) + ", m.member_id";
    }

    static String counted(MemberState state) {
        return COUNT + condition(state);
    }

    private static String condition(Sought way) {
        return switch (way) {
            case Sought.Everybody() -> "";
            case Sought.ByName _ -> range("m.name_key", "search_key(:text)");
            case Sought.ByKana _ -> range("m.kana_key", "search_key(:text)");
            case Sought.ByNumber _ -> range("m.number_key", ":text");
            case Sought.ByCard _ -> range("m.card_key collate \"C\"", ":text");
            case Sought.ByUserId _ ->
                " and m.member_id = any(array(select u.member_id from user_id u where u.society_id = :society"
                        + range("u.folded collate \"C\"", ":text") + " limit 2000))";
            case Sought.ByEmail _ ->
                " and m.member_id = any(array("
                        + "(select a.member_id from account a where a.society_id = :society"
                        + range("a.email_key", ":text") + " limit 2000) union "
                        + "(select r.member_id from member r where r.society_id = :society"
                        + range("r.email_key", ":text") + " limit 2000)))";
        };
    }

    private static String condition(MemberState state) {
        return switch (state) {
            case NOT_SIGNED_IN, SETTING_UP, IN_USE ->
                " and m.kind = 'INSURED_PERSON' and m.sign_in_stage = '" + state.name() + "'"
                        + " and (m.eligibility_lost_on is null or m.eligibility_lost_on > :today)";
            case LEFT -> " and m.eligibility_lost_on <= :today";
            case SUSPENDED ->
                among("select a.member_id from account a where a.society_id = :society and a.suspended_at is not null");
            case LOCKED -> among("""
                        select a.member_id from account a where a.society_id = :society and a.frozen_at is not null
                        union
                        select a.member_id from account a
                         where a.society_id = :society and a.sign_in_stage = 'SETTING_UP' and a.completed_at < :setUpSince
                        union
                        select a.member_id from lockout l join account a using (society_id, account_id)
                         where l.society_id = :society and l.locked_until is not null
                           and (l.locked_until > :now or l.failures >= :disabledAt)
                        """);
            case MAIL_REFUSED ->
                among("select a.member_id from mailbox b join account a using (society_id, account_id, email_key)"
                        + " where b.society_id = :society and b.state = 'REFUSED'");
        };
    }

    /** In the order of the index that finds them. */
    private static String order(Sought way, @Nullable MemberState state) {
        return switch (way) {
            case Sought.Everybody() ->
                state == MemberState.LEFT ? "m.eligibility_lost_on desc, m.kana_key" : "m.kana_key";
            case Sought.ByName _ -> "m.name_key";
            case Sought.ByNumber _ -> "m.number_key";
            case Sought.ByCard _ -> "m.card_key collate \"C\"";
            case Sought.ByKana _, Sought.ByUserId _, Sought.ByEmail _ -> "m.kana_key";
        };
    }

    /** An array, so that the few are looked up and the many not scanned. */
    private static String among(String few) {
        return " and m.member_id = any(array(" + few + "))";
    }

    private static String range(String column, String beginning) {
        return " and " + column + " >= " + beginning + " and " + column + " < " + beginning + END;
    }
}
