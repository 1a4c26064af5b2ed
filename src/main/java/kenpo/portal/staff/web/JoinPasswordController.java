package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.credential.PasswordViolation;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.OpenToAnybody;
import kenpo.portal.staff.StaffMember;
import kenpo.portal.staff.StaffMembers;
import kenpo.portal.staff.signin.StaffPasswords;
import kenpo.portal.staff.signin.StaffSignIn;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** For an invited person who cannot use a passkey: a long password, and then an app. */
@OfficeController
class JoinPasswordController {
    private final StaffMembers members;
    private final StaffPasswords passwords;

    JoinPasswordController(StaffMembers members, StaffPasswords passwords) {
        this.members = members;
        this.passwords = passwords;
    }

    @OpenToAnybody
    @GetMapping(OfficePages.PASSWORD_SET_UP)
    String show(StaffSignIn.Joining signIn, Model model) {
        model.addAttribute("form", new JoinPasswordForm("", ""));
        return page(staff(signIn), model);
    }

    @OpenToAnybody
    @PostMapping(OfficePages.PASSWORD_SET_UP)
    String choose(
            StaffSignIn.Joining signIn,
            @ModelAttribute("form") JoinPasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var society = CurrentSociety.get();
        var staff = staff(signIn);
        var violations = passwords.violations(society, staff, form.password(), form.confirmation());
        if (violations.isEmpty()) {
            passwords.choose(signIn, form.password());
            return OfficePages.redirectTo(OfficePages.APP_SET_UP);
        }
        violations.forEach(violation -> errors.rejectValue(
                field(violation),
                violation.reason().messageKey(),
                violation.arguments().toArray(),
                null));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, model);
    }

    private static String field(PasswordViolation violation) {
        return violation.reason() == PasswordViolation.Reason.DIFFERENT ? "confirmation" : "password";
    }

    private StaffMember staff(StaffSignIn.Joining signIn) {
        return members.find(signIn.society(), signIn.staff()).orElseThrow();
    }

    private static String page(StaffMember staff, Model model) {
        model.addAttribute("page", new JoinPasswordPage(staff.email().value(), StaffPasswords.SHORTEST, false, false));
        return "staff/join-password";
    }
}
