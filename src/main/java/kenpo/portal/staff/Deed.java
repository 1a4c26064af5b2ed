package kenpo.portal.staff;

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
    void carryOut(Society society, StaffId by, @Nullable UUID subject, String detail, Reason reason);
}
