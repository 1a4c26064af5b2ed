package kenpo.portal.staff.web;

import java.util.List;
import java.util.stream.Stream;
import kenpo.portal.staff.Role;
import kenpo.portal.staff.SignedInStaff;

/** What stands around the pages of somebody signed in at the back office. */
public record OfficeFrame(String name, Role role, List<OfficeMenu> menu) {
    public OfficeFrame {
        menu = List.copyOf(menu);
    }

    /** Only what the person may open. */
    static OfficeFrame of(SignedInStaff staff) {
        return new OfficeFrame(
                staff.name(),
                staff.role(),
                Stream.of(OfficeMenu.values())
                        .filter(entry -> staff.may(entry.permission()))
                        .toList());
    }
}
