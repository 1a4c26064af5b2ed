package kenpo.portal.roster.imports;

import java.time.LocalDate;
import java.util.List;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.Member;
import org.jspecify.annotations.Nullable;

/**
 * A line of a roster file, checked by itself. With faults it is refused, and only its identity counts; the card is null
 * when the line does not say whom it is about.
 */
record RosterLine(
        long line,
        @Nullable CardNumber card,
        @Nullable String personCode,
        @Nullable Person person,
        List<Fault> faults) {

    /** What the line says of the person; null where a value may be empty and is. */
    record Person(
            Member.Kind kind,
            String name,
            String kanaName,
            LocalDate dateOfBirth,
            @Nullable String relationship,
            LocalDate acquiredOn,
            @Nullable LocalDate lostOn,
            String establishmentCode,
            String establishmentName,
            @Nullable String userId,
            @Nullable String email,
            @Nullable String postalCode,
            @Nullable String address) {}

    boolean refused() {
        return person == null;
    }
}
