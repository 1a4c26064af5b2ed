package kenpo.portal.staff.terms;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.terms.PublishedVersion;
import kenpo.portal.terms.TermsVersions;
import kenpo.portal.web.TokyoTime;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** One version as it was published; a coming one can be taken back here. */
@OfficeController
class TermsVersionController {
    private final TermsVersions versions;
    private final TermsDesk desk;
    private final Clock clock;

    TermsVersionController(TermsVersions versions, TermsDesk desk, Clock clock) {
        this.versions = versions;
        this.desk = desk;
        this.clock = clock;
    }

    @Requires(Permission.READ_TERMS)
    @GetMapping(TermsPaths.ONE)
    String show(@AuthenticationPrincipal SignedInStaff staff, @PathVariable int version, Model model) {
        return page(staff, version, false, model);
    }

    @Requires(Permission.PUBLISH_TERMS)
    @PostMapping(TermsPaths.ONE + "/withdraw")
    String withdraw(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable int version,
            HttpServletResponse response,
            Model model) {
        if (desk.withdraw(staff, version, find(staff, version).terms().validFrom())) {
            return "redirect:" + TermsPaths.LIST + "?withdrawn";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, version, true, model);
    }

    private String page(SignedInStaff staff, int version, boolean tooLate, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), TokyoTime.ZONE);
        model.addAttribute(
                "page", TermsVersionPage.of(find(staff, version), today, staff.may(Permission.PUBLISH_TERMS)));
        model.addAttribute("tooLate", tooLate);
        return "staff/terms/version";
    }

    private PublishedVersion find(SignedInStaff staff, int version) {
        return versions.list(staff.society()).stream()
                .filter(each -> each.terms().version() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
