package kenpo.portal.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditVerification;
import kenpo.portal.audit.Source;
import kenpo.portal.credential.Credentials;
import kenpo.portal.credential.Issue;
import kenpo.portal.credential.IssuedCredential;
import kenpo.portal.credential.Selection;
import kenpo.portal.society.Society;
import kenpo.portal.staff.dashboard.Counting;
import kenpo.portal.web.TokyoTime;

/** Makes the past of a society day by day, by what pages, commands and jobs call too; each day ends counted and sealed. */
final class Past {
    private static final List<String> BROWSERS = List.of(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0");
    private static final int LAST_MINUTE = 23 * 60 + 55;

    private final DemoRoster roster;
    private final Credentials credentials;
    private final PastSignIns signIns;
    private final Counting counting;
    private final AuditVerification audit;
    private final PastTime time;
    private final Map<Integer, PastBelongings> belongings = new HashMap<>();

    Past(
            DemoRoster roster,
            Credentials credentials,
            PastSignIns signIns,
            Counting counting,
            AuditVerification audit,
            PastTime time) {
        this.roster = roster;
        this.credentials = credentials;
        this.signIns = signIns;
        this.counting = counting;
        this.audit = audit;
        this.time = time;
    }

    /** From that day on to the last. The society must be bound. */
    void make(Society society, PastCalendar calendar, LocalDate from, AuditEvent.Actor actor) {
        var mails = new PastMails();
        mails.during(() -> {
            for (int day = Math.toIntExact(calendar.first().until(from, DAYS)); day < calendar.days(); day++) {
                if (calendar.isProviderClosed(day)) {
                    mails.closeProvider();
                }
                make(society, calendar, day, actor);
            }
        });
    }

    private void make(Society society, PastCalendar calendar, int day, AuditEvent.Actor actor) {
        var date = calendar.first().plusDays(day);
        for (var deed : calendar.deeds(day)) {
            turnTo(date, deed.minute());
            happen(society, deed, actor);
        }
        turnTo(date, LAST_MINUTE);
        counting.count(society.id());
        audit.sealLeftOvers(society.id());
    }

    private void happen(Society society, PastDeed deed, AuditEvent.Actor actor) {
        switch (deed) {
            case PastDeed.RosterImported(var _, var lines) ->
                roster.importChanges(society, PastRoster.file(lines), actor);
            case PastDeed.LettersIssued(var _, var people) -> issue(society, people, actor);
            case PastDeed.FirstSignIn(var _, var person) -> by(person.number(), () -> begin(society, person));
            case PastDeed.EverydaySignIn(var _, var person, int wrong) ->
                by(person.number(), () -> come(society, person, wrong));
            case PastDeed.StrangerRefused(var _, int number) ->
                by(300 + number, () -> signIns.refused(society, "guest" + number));
        }
    }

    private void issue(Society society, List<PastPerson> people, AuditEvent.Actor actor) {
        var numbers =
                people.stream().collect(Collectors.toMap(person -> person.card().key(), PastPerson::number));
        var cards = people.stream().map(PastPerson::card).toList();
        credentials.issueLetters(society.id(), new Selection.Listed(cards), actor, new Issue() {
            @Override
            public void begins(int total) {}

            @Override
            public void issued(IssuedCredential letter) {
                var number = numbers.get(letter.addressee().card().key());
                of(Objects.requireNonNull(number)).letter = letter;
            }

            @Override
            public void progressed(int done) {}

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
    }

    private void begin(Society society, PastPerson person) {
        var own = of(person.number());
        var letter = own.letter;
        own.letter = null;
        if (letter != null && letter.password() != null) {
            signIns.byPassword(society, person, own, letter.userId(), letter.password());
        }
    }

    private void come(Society society, PastPerson person, int wrong) {
        for (int i = 0; i < wrong; i++) {
            signIns.refused(society, person.userId());
        }
        signIns.everyday(society, person, of(person.number()));
    }

    private PastBelongings of(int number) {
        return belongings.computeIfAbsent(number, _ -> new PastBelongings());
    }

    private static void by(int number, Runnable work) {
        var address = number % 3 == 0 ? "2001:db8:0:" + number + "::1" : "203.0.113." + (number % 250 + 1);
        Source.<Void, RuntimeException>call(new Source(address, BROWSERS.get(number % BROWSERS.size())), () -> {
            work.run();
            return null;
        });
    }

    private void turnTo(LocalDate day, int minute) {
        time.turnTo(day.atStartOfDay(TokyoTime.ZONE).plusMinutes(minute).toInstant());
    }
}
