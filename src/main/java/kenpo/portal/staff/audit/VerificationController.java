package kenpo.portal.staff.audit;

import java.util.Locale;
import kenpo.portal.audit.BackgroundVerification;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Whether the trail is whole: starts a check of the chain of seals, and says what the last one found. */
@OfficeController
class VerificationController {
    private static final String PATH = TrailController.PATH + "/verification";

    private final BackgroundVerification verification;
    private final TrailWords words;

    VerificationController(BackgroundVerification verification, TrailWords words) {
        this.verification = verification;
        this.words = words;
    }

    @Requires(Permission.READ_AUDIT)
    @GetMapping(PATH)
    String show(@AuthenticationPrincipal SignedInStaff staff, Locale language, Model model) {
        var last = verification.latest(staff.society());
        var found = last.flatMap(run -> run.firstBreak()).map(gap -> words.found(gap, language));
        model.addAttribute("page", new VerificationPage(last.orElse(null), found.orElse(null)));
        return "staff/audit/verification";
    }

    @Requires(Permission.READ_AUDIT)
    @PostMapping(PATH)
    String start(@AuthenticationPrincipal SignedInStaff staff) {
        verification.start(CurrentSociety.get(), staff.actor());
        return "redirect:" + PATH;
    }
}
