package kenpo.portal.staff;

import java.util.Optional;
import java.util.UUID;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;

/**
 * Something a society may let wait for a second person (二人承認). A bean; its words are {@code staff.deed.<name>}, name in
 * lower case with hyphens.
 */
public interface Deed {
    /** In capitals; stored, so never renamed. */
    String name();

    /** What both need, who asks and who approves. */
    Permission permission();

    /** Runs once, in the transaction of the approval; by: who asked for it. */
    Outcome carryOut(Society society, StaffId by, @Nullable UUID subject, String detail, Reason reason);

    /** Whom it is about, as they are called now; empty: nobody in particular. */
    default Optional<Concerned> concerned(Society society, @Nullable UUID subject) {
        return Optional.empty();
    }

    /** What became of it. */
    enum Outcome {
        DONE,
        /** Where the person stands by now does not allow it; nothing was changed. */
        NOT_FITTING
    }

    /**
     * A person a deed is about.
     *
     * @param path of the person's page
     * @param inTrail under which the person's own events stand in the audit trail
     */
    record Concerned(String name, String kanaName, String card, String path, UUID inTrail) {}
}
