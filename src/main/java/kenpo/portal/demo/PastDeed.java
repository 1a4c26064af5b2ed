package kenpo.portal.demo;

import java.util.List;

/** Something that happens on a day of the past; minute: of that day, in Tokyo. */
sealed interface PastDeed {
    int minute();

    /** The society's file with the changes of a month. */
    record RosterImported(int minute, List<PastRoster.Line> lines) implements PastDeed {
        public RosterImported {
            lines = List.copyOf(lines);
        }
    }

    record LettersIssued(int minute, List<PastPerson> people) implements PastDeed {
        public LettersIssued {
            people = List.copyOf(people);
        }
    }

    record FirstSignIn(int minute, PastPerson person) implements PastDeed {}

    /** wrong: how many wrong passwords come before the right one. */
    record EverydaySignIn(int minute, PastPerson person, int wrong) implements PastDeed {}

    /** Somebody tries a user ID that is nobody's. */
    record StrangerRefused(int minute, int number) implements PastDeed {}
}
