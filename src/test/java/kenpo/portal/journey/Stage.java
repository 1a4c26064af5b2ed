package kenpo.portal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.credential.Credentials;
import kenpo.portal.credential.Issue;
import kenpo.portal.credential.IssuedCredential;
import kenpo.portal.credential.Selection;
import kenpo.portal.roster.imports.Extent;
import kenpo.portal.roster.imports.Progress;
import kenpo.portal.roster.imports.RosterImport;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.HostName;
import kenpo.portal.society.InsurerNumber;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import kenpo.portal.staff.StaffMembers;
import kenpo.portal.terms.TermsOfUse;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A running portal with two societies, and the persons who come to it: through import and issue, as in real life. */
final class Stage {
    private static final String HEADINGS = "記号,番号,枝番,氏名,カナ氏名,生年月日,本人家族区分,続柄,資格取得日,資格喪失日,事業所コード,事業所名,ユーザID,メールアドレス";
    private static final AuditEvent.Actor OPERATOR = new AuditEvent.Actor.Operator("journeys");
    private static final AtomicInteger PERSONS = new AtomicInteger(1000);

    private final ServletWebServerApplicationContext portal;
    private final Society sakura;
    private final Society momiji;

    private Stage(ServletWebServerApplicationContext portal, Society sakura, Society momiji) {
        this.portal = portal;
        this.sakura = sakura;
        this.momiji = momiji;
    }

    /** Opens both societies where they are not yet in the portal's database. */
    static Stage of(ServletWebServerApplicationContext portal) {
        var sakura = society(
                portal,
                "さくら健康保険組合",
                "Sakura Health Insurance Society",
                "06130017",
                List.of("sakura"),
                Map.of(
                        "looks.accent", "#b0305c",
                        "contact.phone", "03-1234-5678",
                        "source.failures-a-minute", "3000",
                        "recovery.mails-an-hour-from-a-network", "3000"));
        var momiji = society(
                portal,
                "もみじ健康保険組合",
                "Momiji Health Insurance Society",
                "06270011",
                List.of("momiji"),
                Map.of("looks.accent", "#a63d00", "password.letters-and-digits", "true"));
        return new Stage(portal, sakura, momiji);
    }

    private static Society society(
            ServletWebServerApplicationContext portal,
            String name,
            String englishName,
            String number,
            List<String> hosts,
            Map<String, String> settings) {
        return society(
                portal,
                name,
                englishName,
                number,
                hosts,
                settings,
                "# 第1条\n\n" + name + "の規約です。",
                "# Article 1\n\nThe terms.");
    }

    private static Society society(
            ServletWebServerApplicationContext portal,
            String name,
            String englishName,
            String number,
            List<String> hosts,
            Map<String, String> settings,
            String terms,
            String englishTerms) {
        var societies = portal.getBean(Societies.class);
        var hostNames =
                hosts.stream().map(host -> HostName.of(host + ".localhost")).toList();
        return societies.byHost(hostNames.getFirst()).orElseGet(() -> {
            var opened = societies.add(name, englishName, new InsurerNumber(number), hostNames, settings);
            CurrentSociety.run(
                    opened,
                    () -> portal.getBean(TermsOfUse.class)
                            .add(opened.id(), terms, englishTerms, LocalDate.of(2025, 4, 1)));
            return opened;
        });
    }

    /** One more for pictures, which say where a society's own terms would stand; settings as {@code society set} takes them. */
    Society society(String host, String number, Map<String, String> settings) {
        var rules = new HashMap<>(settings);
        return society(
                portal,
                String.valueOf(rules.remove("name")),
                String.valueOf(rules.remove("english-name")),
                number,
                List.of(host),
                rules,
                "ここに、組合の利用規約が表示されます。",
                "The society’s terms of use are shown here.");
    }

    /** A third society, reached under two names; for tests that need those, or change settings. */
    Society kaede() {
        return society(
                portal,
                "かえで健康保険組合",
                "Kaede Health Insurance Society",
                "06140016",
                List.of("kaede", "kaede-2"),
                Map.of("source.failures-a-minute", "3000"));
    }

    /** A fourth society, for tests that publish terms or change how its pages look. */
    Society tsubaki() {
        return society(
                portal,
                "つばき健康保険組合",
                "Tsubaki Health Insurance Society",
                "06150015",
                List.of("tsubaki"),
                Map.of("source.failures-a-minute", "3000"));
    }

    /** A society for tests that replace its whole roster; digit: 5 to 7. */
    Society ofItsOwn(int digit) {
        return society(
                portal,
                "みどり" + digit + "健康保険組合",
                "Midori " + digit + " Health Insurance Society",
                "061" + digit + "001" + (10 - digit),
                List.of("midori-" + digit),
                Map.of("source.failures-a-minute", "3000"));
    }

    Society sakura() {
        return sakura;
    }

    Society momiji() {
        return momiji;
    }

    /** The back office of さくら. */
    Office office() {
        return new Office(this, sakura);
    }

    /** How many rows of the society there are in that table, or that part of one. */
    long count(Society society, String rows) {
        return inSociety(
                society,
                () -> bean(JdbcClient.class)
                        .sql("select count(*) from " + rows)
                        .query(Long.class)
                        .single());
    }

    /** How often that happened to the society. */
    long audited(Society society, String kind) {
        return inSociety(
                society,
                () -> bean(JdbcClient.class)
                        .sql("select count(*) from audit_event where kind = ?")
                        .param(kind)
                        .query(Long.class)
                        .single());
    }

    /** As the roster has it from now on. */
    void rename(Person person, String name) {
        inSociety(
                person.society(),
                () -> bean(JdbcClient.class)
                        .sql("update member set name = ? where symbol = ? and number = ?")
                        .params(name, person.symbol(), person.number())
                        .update());
    }

    String staffId(Society society, String email) {
        return inSociety(
                society,
                () -> bean(StaffMembers.class)
                        .byEmail(society.id(), email)
                        .orElseThrow()
                        .id()
                        .value()
                        .toString());
    }

    private <T> T inSociety(Society society, Supplier<T> work) {
        return CurrentSociety.call(
                society,
                () -> new TransactionTemplate(bean(PlatformTransactionManager.class)).execute(_ -> work.get()));
    }

    int port() {
        return java.util.Objects.requireNonNull(portal.getWebServer()).getPort();
    }

    String address(Society society) {
        return "http://" + society.canonicalHost() + ":" + port();
    }

    <T> T bean(Class<T> type) {
        return portal.getBean(type);
    }

    Person newcomer() {
        return newcomer(sakura);
    }

    /** In the roster, with a letter. */
    Person newcomer(Society society) {
        int person = PERSONS.incrementAndGet();
        var born = LocalDate.of(1960, 1, 1).plusDays(person * 7L);
        enrol(society, person, born, "", "");
        var letter = CurrentSociety.call(
                society,
                () -> collect(issue -> bean(Credentials.class)
                        .issueLetters(
                                society.id(), new Selection.Establishment(establishment(person)), OPERATOR, issue)));
        return person(
                society,
                person,
                born,
                letter.getFirst(),
                String.valueOf(letter.getFirst().password()),
                "newcomer" + person + "@example.jp");
    }

    /** Known from the portal before, with a mail address on the roster. */
    Person earlierUserWithMail() {
        return earlierUser("roster" + (PERSONS.get() + 1) + "@example.jp");
    }

    /** Known from the portal before, and sent a code by post. */
    Person earlierUserWithoutMail() {
        return earlierUser("");
    }

    private Person earlierUser(String rosterAddress) {
        int person = PERSONS.incrementAndGet();
        var born = LocalDate.of(1955, 1, 1).plusDays(person * 7L);
        enrol(sakura, person, born, "hanako" + person, rosterAddress);
        // days that are still to come, however far the journeys before have moved the clock
        bean(Societies.class)
                .set(
                        sakura.id(),
                        Map.of("migration.until", today(portal).plusDays(90).toString()));
        var issued = CurrentSociety.call(
                bean(Societies.class).require(sakura.id()),
                () -> collect(issue -> bean(Credentials.class)
                        .issueMigration(sakura.id(), today(portal).plusDays(30), true, OPERATOR, issue)));
        var ours = issued.stream()
                .filter(each -> each.userId().equals("hanako" + person))
                .findFirst()
                .orElseThrow();
        var password = symbol(person) + person + born.format(DateTimeFormatter.BASIC_ISO_DATE);
        var mail = rosterAddress.isEmpty() ? "earlier" + person + "@example.jp" : rosterAddress;
        return person(sakura, person, born, ours, password, mail);
    }

    private static Person person(
            Society society, int person, LocalDate born, IssuedCredential issued, String password, String mail) {
        return new Person(
                society,
                symbol(person),
                Integer.toString(person),
                born,
                issued.userId(),
                password,
                issued.postedCode(),
                mail,
                "kaede" + person);
    }

    private void enrol(Society society, int person, LocalDate born, String userId, String mail) {
        var line = String.join(
                ",",
                symbol(person),
                Integer.toString(person),
                "00",
                "旅野 " + person,
                "タビノ ヒト",
                born.format(DateTimeFormatter.BASIC_ISO_DATE),
                "1",
                "本人",
                "20200401",
                "",
                establishment(person),
                "旅の会社",
                userId,
                mail);
        try {
            var file = Files.createTempFile("roster", ".csv");
            Files.writeString(file, HEADINGS + "\n" + line + "\n");
            CurrentSociety.run(society, () -> apply(society, file));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void apply(Society society, Path file) {
        try (var open = bean(RosterImport.class).open(society, OPERATOR)) {
            var preview = open.preview(file, Extent.DELTA, Progress.NONE);
            if (preview.added() != 1) {
                open.faults(fault -> {
                    throw new IllegalStateException(fault.toString());
                });
            }
            open.apply(OptionalInt.of(preview.left()), Progress.NONE);
        }
    }

    private static String establishment(int person) {
        return Integer.toString(person);
    }

    private static String symbol(int person) {
        return Integer.toString(2000 + person % 7);
    }

    private static LocalDate today(ServletWebServerApplicationContext portal) {
        return LocalDate.ofInstant(
                portal.getBean(java.time.Clock.class).instant(), kenpo.portal.roster.Eligibility.ZONE);
    }

    private interface Issuing {
        void to(Issue issue);
    }

    private static List<IssuedCredential> collect(Issuing issuing) {
        var collected = new ArrayList<IssuedCredential>();
        issuing.to(new Issue() {
            @Override
            public void begins(int total) {}

            @Override
            public void issued(IssuedCredential credential) {
                collected.add(credential);
            }

            @Override
            public void progressed(int done) {}

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        return collected;
    }
}
