package kenpo.portal.roster.imports;

/** What writes compared lines to the roster, a range of lines at a time. */
final class ApplicationSql {
    /** Their employers, by the last line that names them. */
    static final String WRITE_ESTABLISHMENTS = """
            insert into establishment (society_id, establishment_code, name)
            select distinct on (establishment_code) society_id, establishment_code, establishment_name
              from roster_import_line
             where society_id = :society and import_id = :import and not refused
             order by establishment_code, line desc
            on conflict (society_id, establishment_code) do update set name = excluded.name
             where establishment.name <> excluded.name
            """;

    /** The number of one who has left and is given to another no longer finds the former. */
    static final String RELEASE_NUMBERS = """
            update member k set card_key = k.card_key || '~' || k.member_id
              from roster_import_line l
             where l.society_id = :society and l.import_id = :import and l.outcome in ('NEW', 'CHANGED', 'LEFT')
               and k.society_id = l.society_id and k.card_key = l.card_key
               and k.member_id is distinct from l.member_id
               and not exists (select from roster_import_line x
                                where x.society_id = :society and x.import_id = :import
                                  and x.member_id = k.member_id and x.number_moves)
            """;

    static final String WRITE_NEW = """
            insert into member (society_id, member_id, card_key, symbol, number, sub_number, person_code, kind, name,
                   kana_name, date_of_birth, relationship, eligibility_acquired_on, eligibility_lost_on,
                   establishment_code, earlier_user_id, email, postal_code, address, changed_at)
            select society_id, fresh_id, card_key, symbol, number, sub_number, person_code, kind, name,
                   kana_name, date_of_birth, relationship, eligibility_acquired_on, eligibility_lost_on,
                   establishment_code, earlier_user_id, email, postal_code, address, :now
              from roster_import_line
             where society_id = :society and import_id = :import and line > :after and line <= :to and outcome = 'NEW'
            """;

    static final String WRITE_CHANGED = """
            update member m
               set card_key = l.card_key, symbol = l.symbol, number = l.number, sub_number = l.sub_number,
                   person_code = l.person_code, kind = l.kind, name = l.name, kana_name = l.kana_name,
                   date_of_birth = l.date_of_birth, relationship = l.relationship,
                   eligibility_acquired_on = l.eligibility_acquired_on, eligibility_lost_on = l.eligibility_lost_on,
                   establishment_code = l.establishment_code, earlier_user_id = l.earlier_user_id, email = l.email,
                   postal_code = l.postal_code, address = l.address, changed_at = :now
              from roster_import_line l
             where l.society_id = :society and l.import_id = :import and l.line > :after and l.line <= :to
               and l.outcome in ('CHANGED', 'LEFT') and l.number_moves = :moves
               and m.society_id = l.society_id and m.member_id = l.member_id
            """;

    /** A few lines further that have something to write. */
    static final String NEXT_LINES = """
            select line, coalesce(member_id, fresh_id) as member_id, outcome from roster_import_line
             where society_id = :society and import_id = :import and line > :after and number_moves = :moves
               and outcome in ('NEW', 'CHANGED', 'LEFT')
             order by line limit :most
            """;

    static final String NEXT_DEPARTURES = """
            select position, member_id from roster_import_departure
             where society_id = :society and import_id = :import and position > :after
             order by position limit :most
            """;

    static final String WRITE_DEPARTURES = """
            update member m
               set eligibility_lost_on = greatest(i.import_date, m.eligibility_acquired_on), changed_at = :now
              from roster_import i
              join roster_import_departure d on d.society_id = i.society_id and d.import_id = i.import_id
             where i.society_id = :society and i.import_id = :import and d.position > :after and d.position <= :to
               and m.society_id = d.society_id and m.member_id = d.member_id
            """;

    private ApplicationSql() {}
}
