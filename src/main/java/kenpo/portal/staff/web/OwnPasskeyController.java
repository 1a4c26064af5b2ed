package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.credential.FactorName;
import kenpo.portal.staff.FreshFactor;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.signin.OwnPasskey;
import kenpo.portal.staff.signin.OwnPasskeys;
import kenpo.portal.staff.signin.StaffPasskeys;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One of one's own passkeys: its name, and its removal. */
@OfficeController
class OwnPasskeyController {
    private static final String PATH = OfficePages.ACCOUNT + "/passkeys/{id}";

    private final StaffPasskeys passkeys;
    private final OwnPasskeys own;

    OwnPasskeyController(StaffPasskeys passkeys, OwnPasskeys own) {
        this.passkeys = passkeys;
        this.own = own;
    }

    @FreshFactor
    @Requires(Permission.USE_OFFICE)
    @GetMapping(PATH)
    String show(@AuthenticationPrincipal SignedInStaff staff, @PathVariable String id, Model model) {
        var passkey = find(staff, id);
        model.addAttribute("form", new PasskeyNameForm(passkey.name()));
        return page(staff, passkey, model);
    }

    @FreshFactor(carries = false)
    @Requires(Permission.USE_OFFICE)
    @PostMapping(PATH)
    String change(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean remove,
            @ModelAttribute("form") PasskeyNameForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var passkey = find(staff, id);
        if (remove) {
            boolean removed = own.remove(staff, passkey.id());
            return OfficePages.redirectTo(OfficePages.ACCOUNT + (removed ? "?removed" : ""));
        }
        var name = FactorName.typed(form.name());
        if (name.isPresent()) {
            passkeys.rename(staff.society(), staff.id(), passkey.id(), name.get());
            return OfficePages.redirectTo(OfficePages.ACCOUNT + "?renamed");
        }
        errors.rejectValue("name", "staff.error.passkey-name", new Object[] {FactorName.LONGEST}, null);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, passkey, model);
    }

    private OwnPasskey find(SignedInStaff staff, String id) {
        return passkeys.of(staff.society(), staff.id()).stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(SignedInStaff staff, OwnPasskey passkey, Model model) {
        boolean last = passkeys.of(staff.society(), staff.id()).size() == 1;
        model.addAttribute("page", new OwnPasskeyPage(passkey, last));
        return "staff/passkey";
    }
}
