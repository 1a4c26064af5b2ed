package kenpo.portal.roster.imports;

import java.util.List;
import java.util.function.Function;
import kenpo.portal.key.Secrets;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.ImportId;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lines read from a file, waiting in the database to be compared and applied. */
@Repository
@Transactional
class StagedLines {
    private final JdbcClient jdbc;
    private final Secrets secrets;

    StagedLines(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** COPY is refused behind row security; arrays are nearly as fast. */
    public void add(SocietyId society, ImportId id, List<RosterLine> lines) {
        jdbc.sql("""
                        insert into roster_import_line (society_id, import_id, line, fresh_id, refused, card_key, symbol,
                               number, sub_number, person_code, kind, name, kana_name, date_of_birth, relationship,
                               eligibility_acquired_on, eligibility_lost_on, establishment_code, establishment_name,
                               earlier_user_id, email, postal_code, address)
                        select :society, :import, *
                          from unnest(cast(:line as bigint[]), cast(:fresh as uuid[]), cast(:refused as boolean[]),
                               cast(:key as text[]), cast(:symbol as text[]), cast(:number as text[]),
                               cast(:sub as text[]), cast(:code as text[]), cast(:kind as text[]), cast(:name as text[]),
                               cast(:kana as text[]), cast(:born as date[]), cast(:relationship as text[]),
                               cast(:acquired as date[]), cast(:lost as date[]), cast(:establishment as text[]),
                               cast(:establishmentName as text[]), cast(:user as text[]), cast(:email as text[]),
                               cast(:postal as text[]), cast(:address as text[]))
                        """)
                .param("society", society.value())
                .param("import", id.value())
                .param("line", texts(lines, RosterLine::line))
                .param("fresh", texts(lines, line -> secrets.id()))
                .param("refused", texts(lines, RosterLine::refused))
                .param("key", texts(lines, ofCard(CardNumber::key)))
                .param("symbol", texts(lines, ofCard(CardNumber::symbol)))
                .param("number", texts(lines, ofCard(CardNumber::number)))
                .param("sub", texts(lines, ofCard(CardNumber::subNumber)))
                .param("code", texts(lines, RosterLine::personCode))
                .param("kind", texts(lines, ofPerson(RosterLine.Person::kind)))
                .param("name", texts(lines, ofPerson(RosterLine.Person::name)))
                .param("kana", texts(lines, ofPerson(RosterLine.Person::kanaName)))
                .param("born", texts(lines, ofPerson(RosterLine.Person::dateOfBirth)))
                .param("relationship", texts(lines, ofPerson(RosterLine.Person::relationship)))
                .param("acquired", texts(lines, ofPerson(RosterLine.Person::acquiredOn)))
                .param("lost", texts(lines, ofPerson(RosterLine.Person::lostOn)))
                .param("establishment", texts(lines, ofPerson(RosterLine.Person::establishmentCode)))
                .param("establishmentName", texts(lines, ofPerson(RosterLine.Person::establishmentName)))
                .param("user", texts(lines, ofPerson(RosterLine.Person::userId)))
                .param("email", texts(lines, ofPerson(RosterLine.Person::email)))
                .param("postal", texts(lines, ofPerson(RosterLine.Person::postalCode)))
                .param("address", texts(lines, ofPerson(RosterLine.Person::address)))
                .update();
        addFaults(
                society,
                id,
                lines.stream().flatMap(line -> line.faults().stream()).toList());
    }

    private void addFaults(SocietyId society, ImportId id, List<Fault> faults) {
        if (faults.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into roster_import_fault (society_id, import_id, line, heading, value, reason, argument)
                        select :society, :import, *
                          from unnest(cast(:line as bigint[]), cast(:heading as text[]), cast(:value as text[]),
                               cast(:reason as text[]), cast(:argument as text[]))
                        """)
                .param("society", society.value())
                .param("import", id.value())
                .param("line", texts(faults, Fault::line))
                .param("heading", texts(faults, Fault::heading))
                .param("value", texts(faults, Fault::value))
                .param("reason", texts(faults, Fault::reason))
                .param("argument", texts(faults, Fault::argument))
                .update();
    }

    private static Function<RosterLine, @Nullable Object> ofCard(Function<CardNumber, @Nullable Object> part) {
        return line -> line.card() == null ? null : part.apply(line.card());
    }

    private static Function<RosterLine, @Nullable Object> ofPerson(
            Function<RosterLine.Person, @Nullable Object> value) {
        return line -> line.person() == null ? null : value.apply(line.person());
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> value) {
        var texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            var one = value.apply(rows.get(i));
            texts[i] = one == null ? null : one.toString();
        }
        return texts;
    }
}
