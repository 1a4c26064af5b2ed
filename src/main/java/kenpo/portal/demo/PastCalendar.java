package kenpo.portal.demo;

import static kenpo.portal.demo.PastPerson.chance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenpo.portal.demo.PastPerson.Stop;

/**
 * What happens on which day of the past. A password takes 15 ms of a processor to check, and the one who starts the demo waits:
 * most of the sign-ins therefore lie in the last weeks, which the first page of the back office shows.
 *
 * @param days how long the past is
 * @param founders how many people are insured from its first day on
 */
record PastCalendar(LocalDate first, int days, int founders) {
    private static final int MONTH = 30;
    private static final int JOINING_A_MONTH = 3;
    private static final int BUSY_DAYS = 40;

    List<PastPerson> people() {
        return Stream.concat(
                        IntStream.rangeClosed(1, founders).mapToObj(number -> PastPerson.of(number, 0)),
                        IntStream.range(0, JOINING_A_MONTH * ((days - 1) / MONTH))
                                .mapToObj(place ->
                                        PastPerson.of(founders + 1 + place, MONTH * (place / JOINING_A_MONTH + 1))))
                .toList();
    }

    /** Whether the mailboxes at one provider are closed by then. */
    boolean isProviderClosed(int day) {
        return day >= days - 25;
    }

    /** In the order of their time; on the first day the society has no more than its roster. */
    List<PastDeed> deeds(int day) {
        var deeds = new ArrayList<PastDeed>();
        var lines = lines(day);
        if (!lines.isEmpty()) {
            deeds.add(new PastDeed.RosterImported(9 * 60 + 40, lines));
        }
        var addressees =
                people().stream().filter(person -> dayOfLetter(person) == day).toList();
        if (!addressees.isEmpty()) {
            deeds.add(new PastDeed.LettersIssued(11 * 60, addressees));
        }
        for (var person : people()) {
            signIn(person, day).ifPresent(deeds::add);
        }
        if (chance(day, 6, 5) == 0) {
            deeds.add(new PastDeed.StrangerRefused(3 * 60 + chance(day, 7, 60), day));
        }
        deeds.sort(Comparator.comparingInt(PastDeed::minute));
        return deeds;
    }

    private List<PastRoster.Line> lines(int day) {
        if (day % MONTH != 0) {
            return List.of();
        }
        var today = first.plusDays(day);
        var joining = people().stream()
                .filter(person -> person.joins() == day)
                .map(person -> new PastRoster.Line(person, insuredFrom(person), null));
        var leaving = people().stream()
                .filter(person -> day > 0 && dayOfLeaving(person) == day)
                .map(person -> new PastRoster.Line(person, insuredFrom(person), today.minusDays(2)));
        return Stream.concat(joining, leaving).toList();
    }

    private LocalDate insuredFrom(PastPerson person) {
        return person.joins() == 0
                ? first.minusDays(200L + chance(person.number(), 8, 7000))
                : first.plusDays(person.joins() - 9L);
    }

    /** Zero: stays. */
    private int dayOfLeaving(PastPerson person) {
        boolean leaves = person.joins() == 0 && person.number() % 9 == 4;
        return leaves ? MONTH * (2 + person.number() / 9) : 0;
    }

    /** Two establishments at first, the third a month later. */
    private static int dayOfLetter(PastPerson person) {
        return person.joins() > 0 ? person.joins() + 3 : person.establishment() == 3 ? 38 : 7;
    }

    private Optional<PastDeed> signIn(PastPerson person, int day) {
        int begins = dayOfLetter(person) + person.daysToBegin();
        int leaves = dayOfLeaving(person);
        int minute = 7 * 60 + chance(person.number(), 100 + day, 15 * 60);
        if (person.stops() == Stop.NEVER_BEGINS || day < begins || (leaves > 0 && day >= leaves)) {
            return Optional.empty();
        }
        if (day == begins) {
            return Optional.of(new PastDeed.FirstSignIn(minute, person));
        }
        return person.stops() == Stop.NOWHERE && comes(person, day)
                ? Optional.of(new PastDeed.EverydaySignIn(minute, person, wrong(person, day)))
                : Optional.empty();
    }

    private boolean comes(PastPerson person, int day) {
        var weekday = first.plusDays(day).getDayOfWeek();
        boolean restDay = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        int every = (day >= days - BUSY_DAYS ? 8 : 90) * (restDay ? 3 : 1);
        return chance(person.number(), 1000 + day, every) == 0;
    }

    /** Now and then somebody has forgotten the password, and rarely altogether. */
    private static int wrong(PastPerson person, int day) {
        return switch (chance(person.number(), 5000 + day, 60)) {
            case 0 -> 5;
            case 1, 2, 3 -> 1;
            case 4 -> 2;
            default -> 0;
        };
    }
}
