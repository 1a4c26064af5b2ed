package kenpo.portal.staff.web;

import java.util.List;
import kenpo.portal.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /staff.
 *
 * @param done what has just been done
 * @param mayChange whether the reader may invite and change
 */
record StaffListPage(List<StaffMember> staff, @Nullable Done done, boolean mayChange) {
    /** Names in lower case are those of the address's parameters. */
    enum Done {
        INVITED,
        CHANGED,
        STOPPED
    }

    StaffListPage {
        staff = List.copyOf(staff);
    }
}
