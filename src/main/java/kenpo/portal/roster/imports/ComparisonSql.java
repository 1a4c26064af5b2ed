package kenpo.portal.roster.imports;

/** The statements that work on all lines of an import at once; each refusal leaves its fault in the same statement. */
final class ComparisonSql {
    private ComparisonSql() {}

    /** The first line that names a person, code or user ID stands; the later ones are refused and name it. */
    static final String REFUSE_REPEATED = """
            with several as (
                select %1$s as what, min(line) as first
                  from roster_import_line
                 where society_id = :society and import_id = :import and not refused and %1$s is not null
                 group by 1 having count(*) > 1),
            repeated as (
                select line, first, earlier_user_id, person_code, symbol, number, sub_number
                  from roster_import_line join several on what = %1$s and line > first
                 where society_id = :society and import_id = :import and not refused),
            told as (
                insert into roster_import_fault (society_id, import_id, line, heading, value, reason, argument)
                select :society, :import, line,
                       case :reason when 'DUPLICATE_USER_ID' then 'ユーザID'
                                    when 'DUPLICATE_PERSON_CODE' then '個人コード' else '番号' end,
                       left(case :reason when 'DUPLICATE_USER_ID' then earlier_user_id
                                         when 'DUPLICATE_PERSON_CODE' then person_code
                                         else symbol || '-' || number || '-' || sub_number end, 30),
                       :reason, cast(first as text)
                  from repeated)
            update roster_import_line l set refused = true
              from repeated r
             where l.society_id = :society and l.import_id = :import and l.line = r.line
            """;

    /** A person is found by the person code, else by the card number of one without another person code. */
    static final String MATCH = """
            update roster_import_line l set member_id = found.member_id
              from (select s.line, coalesce(by_code.member_id, by_card.member_id) as member_id
                      from roster_import_line s
                      left join member by_code
                        on by_code.society_id = s.society_id and by_code.person_code = s.person_code
                      left join member by_card
                        on by_card.society_id = s.society_id and by_card.card_key = s.card_key
                       and (s.person_code is null or by_card.person_code is null or by_card.person_code = s.person_code)
                     where s.society_id = :society and s.import_id = :import) found
             where l.society_id = :society and l.import_id = :import and l.line = found.line
               and found.member_id is not null
            """;

    /** Found by the card alone, yet with another name and another date of birth: not to be given that person's account. */
    static final String REFUSE_OTHER_PERSON = """
            with other as (
                select l.line, l.name
                  from roster_import_line l
                  join member m on m.society_id = l.society_id and m.member_id = l.member_id
                 where l.society_id = :society and l.import_id = :import and not l.refused
                   and (l.person_code is null or m.person_code is null)
                   and l.name <> m.name and l.kana_name <> m.kana_name and l.date_of_birth <> m.date_of_birth),
            told as (
                insert into roster_import_fault (society_id, import_id, line, heading, value, reason, argument)
                select :society, :import, line, '氏名', left(name, 30), 'OTHER_PERSON', '' from other)
            update roster_import_line l set refused = true
              from other o
             where l.society_id = :society and l.import_id = :import and l.line = o.line
            """;

    static final String REFUSE_TAKEN_USER_ID = """
            with taken as (
                select l.line, l.earlier_user_id
                  from roster_import_line l
                  join member m on m.society_id = l.society_id and lower(m.earlier_user_id) = lower(l.earlier_user_id)
                 where l.society_id = :society and l.import_id = :import and not l.refused
                   and m.member_id is distinct from l.member_id),
            told as (
                insert into roster_import_fault (society_id, import_id, line, heading, value, reason, argument)
                select distinct :society, :import, line, 'ユーザID', left(earlier_user_id, 30), 'USER_ID_TAKEN', '' from taken)
            update roster_import_line l set refused = true
              from taken t
             where l.society_id = :society and l.import_id = :import and l.line = t.line
            """;

    static final String CLAIMED_USER_IDS = """
            select line, member_id, earlier_user_id from roster_import_line
             where society_id = :society and import_id = :import and line > :after
               and earlier_user_id is not null and not refused
             order by line limit :most
            """;

    static final String REFUSE_USER_IDS = """
            with taken as (
                select line, earlier_user_id from roster_import_line
                 where society_id = :society and import_id = :import and line in (:lines)),
            told as (
                insert into roster_import_fault (society_id, import_id, line, heading, value, reason, argument)
                select :society, :import, line, 'ユーザID', left(earlier_user_id, 30), 'USER_ID_TAKEN', '' from taken)
            update roster_import_line l set refused = true
              from taken t
             where l.society_id = :society and l.import_id = :import and l.line = t.line
            """;

    /**
     * A number somebody else holds can be had only when the holder takes another one by a line that stands, or left
     * before and is not in the file; a line refused for this may in turn keep others from their number.
     */
    static final String REFUSE_TAKEN_NUMBER = """
            with recursive wish as (
                select l.line, l.member_id as who, k.member_id as holder, k.eligibility_lost_on as lost_on
                  from roster_import_line l
                  join member k on k.society_id = l.society_id and k.card_key = l.card_key
                 where l.society_id = :society and l.import_id = :import and not l.refused
                   and k.member_id is distinct from l.member_id),
            giving_way as (
                select l.member_id
                  from roster_import_line l
                  join member m on m.society_id = l.society_id and m.member_id = l.member_id
                 where l.society_id = :society and l.import_id = :import and not l.refused
                   and l.card_key <> m.card_key),
            present as (
                select member_id from roster_import_line
                 where society_id = :society and import_id = :import and member_id is not null),
            stuck as (
                select line, who from wish
                 where holder not in (select member_id from giving_way)
                   and (lost_on is null or lost_on > :today or holder in (select member_id from present))
                union
                select wish.line, wish.who from wish join stuck on wish.holder = stuck.who),
            told as (
                insert into roster_import_fault (society_id, import_id, line, heading, value, reason, argument)
                select :society, :import, l.line, '番号', left(l.symbol || '-' || l.number || '-' || l.sub_number, 30),
                       'CARD_NUMBER_TAKEN', ''
                  from roster_import_line l join stuck using (line)
                 where l.society_id = :society and l.import_id = :import)
            update roster_import_line l set refused = true
              from stuck s
             where l.society_id = :society and l.import_id = :import and l.line = s.line
            """;

    /** What each line that stands does; columns the file has not are taken over from the roster. */
    static final String DECIDE = """
            update roster_import_line l
               set postal_code = decided.postal_code, address = decided.address, person_code = decided.person_code,
                   number_moves = coalesce(decided.number_moves, false),
                   outcome = case when not decided.known then 'NEW'
                                  when decided.was_insured and decided.eligibility_lost_on <= :today then 'LEFT'
                                  when decided.changed then 'CHANGED'
                                  else 'UNCHANGED' end
              from (select n.line, n.postal_code, n.address, n.person_code, n.eligibility_lost_on,
                           m.member_id is not null as known,
                           m.card_key <> n.card_key as number_moves,
                           coalesce(m.eligibility_lost_on > :today, true) as was_insured,
                           (m.card_key, m.symbol, m.number, m.sub_number, m.person_code, m.kind, m.name, m.kana_name,
                            m.date_of_birth, m.relationship, m.eligibility_acquired_on, m.eligibility_lost_on,
                            m.establishment_code, m.earlier_user_id, m.email, m.postal_code, m.address)
                           is distinct from
                           (n.card_key, n.symbol, n.number, n.sub_number, n.person_code, n.kind, n.name, n.kana_name,
                            n.date_of_birth, n.relationship, n.eligibility_acquired_on, n.eligibility_lost_on,
                            n.establishment_code, n.earlier_user_id, n.email, n.postal_code, n.address)
                           as changed
                      from (select s.society_id, s.line, s.member_id, s.card_key, s.symbol, s.number, s.sub_number,
                                   coalesce(s.person_code, r.person_code) as person_code, s.kind, s.name, s.kana_name,
                                   s.date_of_birth, s.relationship, s.eligibility_acquired_on, s.eligibility_lost_on,
                                   s.establishment_code, s.earlier_user_id, s.email,
                                   case when :postal then s.postal_code else r.postal_code end as postal_code,
                                   case when :address then s.address else r.address end as address
                              from roster_import_line s
                              left join member r on r.society_id = s.society_id and r.member_id = s.member_id
                             where s.society_id = :society and s.import_id = :import and not s.refused) n
                      left join member m on m.society_id = n.society_id and m.member_id = n.member_id) decided
             where l.society_id = :society and l.import_id = :import and l.line = decided.line
            """;

    /** Those insured whom no line of a whole file names, unless some line does not say whom it names. */
    static final String FIND_DEPARTURES = """
            insert into roster_import_departure (society_id, import_id, position, member_id)
            select m.society_id, i.import_id, row_number() over (order by m.member_id), m.member_id
              from roster_import i
              join member m on m.society_id = i.society_id
             where i.society_id = :society and i.import_id = :import and i.extent = 'WHOLE'
               and (m.eligibility_lost_on is null or m.eligibility_lost_on > :today)
               and m.eligibility_lost_on is distinct from m.eligibility_acquired_on
               and not exists (select from roster_import_line l
                                where l.society_id = :society and l.import_id = :import and l.member_id = m.member_id)
               and not exists (select from roster_import_line l
                                where l.society_id = :society and l.import_id = :import and l.card_key is null)
            """;

    static final String COUNT = """
            update roster_import i
               set state = 'PREVIEWED',
                   new_count = c.added, changed_count = c.changed, unchanged_count = c.unchanged,
                   refused_count = c.refused, identity_unreadable = c.unreadable,
                   left_count = c.departed + (select count(*) from roster_import_departure d
                                               where d.society_id = :society and d.import_id = :import),
                   insured_count = (select count(*) from member m
                                     where m.society_id = :society
                                       and (m.eligibility_lost_on is null or m.eligibility_lost_on > :today))
              from (select count(*) filter (where outcome = 'NEW') as added,
                           count(*) filter (where outcome = 'CHANGED') as changed,
                           count(*) filter (where outcome = 'LEFT') as departed,
                           count(*) filter (where outcome = 'UNCHANGED') as unchanged,
                           count(*) filter (where refused) as refused,
                           coalesce(bool_or(card_key is null), false) as unreadable
                      from roster_import_line
                     where society_id = :society and import_id = :import) c
             where i.society_id = :society and i.import_id = :import and i.state = 'READING'
            """;
}
