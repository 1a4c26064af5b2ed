package kenpo.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.Collectors;
import kenpo.portal.account.UserId;
import kenpo.portal.demo.PastPerson.Stop;
import kenpo.portal.roster.CardNumber;
import org.junit.jupiter.api.Test;

class PastCalendarTests {
    private static final PastCalendar CALENDAR = new PastCalendar(LocalDate.of(2025, 11, 27), 365, 87);

    @Test
    void nothingHappensToAnybodyBeforeTheCauseOfIt() {
        var insured = new HashSet<PastPerson>();
        var written = new HashSet<PastPerson>();
        var begun = new HashSet<PastPerson>();
        for (int day = 0; day < CALENDAR.days(); day++) {
            var deeds = CALENDAR.deeds(day);
            assertThat(deeds).isSortedAccordingTo(Comparator.comparingInt(PastDeed::minute));
            for (var deed : deeds) {
                switch (deed) {
                    case PastDeed.RosterImported(var _, var lines) ->
                        lines.forEach(line -> {
                            if (line.left() == null) {
                                insured.add(line.person());
                            } else {
                                assertThat(insured.remove(line.person())).isTrue();
                            }
                        });
                    case PastDeed.LettersIssued(var _, var people) -> {
                        assertThat(insured).containsAll(people);
                        written.addAll(people);
                    }
                    case PastDeed.FirstSignIn(var _, var person) -> {
                        assertThat(written).contains(person);
                        assertThat(insured).contains(person);
                        assertThat(begun.add(person)).isTrue();
                    }
                    case PastDeed.EverydaySignIn(var _, var person, int _) -> {
                        assertThat(begun).contains(person);
                        assertThat(insured).contains(person);
                    }
                    case PastDeed.StrangerRefused _ -> {}
                }
            }
        }
    }

    @Test
    void thereIsSomebodyForEachStopAndMostGoThrough() {
        var stops = CALENDAR.people().stream().collect(Collectors.groupingBy(PastPerson::stops, Collectors.counting()));

        assertThat(stops.keySet()).isEqualTo(EnumSet.allOf(Stop.class));
        assertThat(stops.get(Stop.NOWHERE)).isGreaterThan(CALENDAR.people().size() / 2);
    }

    @Test
    void nobodyOfThePastIsOneOfTheDocumentedPeople() {
        var documented = new HashMap<String, CardNumber>();
        for (var demo : DemoSociety.ALL) {
            DemoRoster.cards(demo).forEach(card -> documented.put(card.key(), card));
        }

        assertThat(documented).hasSize(60);
        assertThat(CALENDAR.people())
                .noneMatch(person -> documented.containsKey(person.card().key()))
                .allMatch(person -> new UserId(person.userId()).isChoosable());
    }
}
