package kenpo.portal.staff.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.StaffMember;
import kenpo.portal.staff.StaffMembers;
import kenpo.portal.terms.TermsVersions;
import kenpo.portal.web.TokyoTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 利用規約: every version, from when it is in force, who published it, and how many accepted it. */
@OfficeController
class TermsListController {
    private final TermsVersions versions;
    private final StaffMembers staffMembers;
    private final Clock clock;

    TermsListController(TermsVersions versions, StaffMembers staffMembers, Clock clock) {
        this.versions = versions;
        this.staffMembers = staffMembers;
        this.clock = clock;
    }

    @Requires(Permission.READ_TERMS)
    @GetMapping(TermsPaths.LIST)
    String show(
            @AuthenticationPrincipal SignedInStaff staff, @RequestParam Map<String, String> parameters, Model model) {
        var names = staffMembers.all(staff.society()).stream()
                .collect(Collectors.toMap(member -> member.id().value(), StaffMember::name));
        var today = LocalDate.ofInstant(clock.instant(), TokyoTime.ZONE);
        model.addAttribute(
                "page",
                new TermsListPage(
                        TermsLine.of(versions.list(staff.society()), names, today),
                        staff.may(Permission.PUBLISH_TERMS),
                        parameters.containsKey("published"),
                        parameters.containsKey("withdrawn")));
        return "staff/terms/list";
    }
}
