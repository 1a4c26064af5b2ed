package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.OpenToAnybody;
import kenpo.portal.staff.signin.AppCheck;
import kenpo.portal.staff.signin.StaffApps;
import kenpo.portal.staff.signin.StaffEntrance;
import kenpo.portal.staff.signin.StaffSignIn;
import kenpo.portal.web.PortalCookies;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The app's code after a right password. */
@OfficeController
class CodeController {
    private final StaffApps apps;
    private final StaffEntrance entrance;

    CodeController(StaffApps apps, StaffEntrance entrance) {
        this.apps = apps;
        this.entrance = entrance;
    }

    @OpenToAnybody
    @GetMapping(OfficePages.CODE)
    String show(StaffSignIn.AwaitingAppCode signIn, Model model) {
        model.addAttribute("form", new CodeForm(""));
        return "staff/code";
    }

    @OpenToAnybody
    @PostMapping(OfficePages.CODE)
    String check(
            StaffSignIn.AwaitingAppCode signIn,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        var check = apps.check(signIn.society(), signIn.staff(), form.code());
        if (check instanceof AppCheck.Matched(var proof)) {
            var session = entrance.enter(CurrentSociety.get(), signIn, proof);
            PortalCookies.SIGN_IN.clear(request, response);
            session.ifPresent(id -> PortalCookies.SESSION.write(request, response, id));
            return OfficePages.redirectTo(OfficePages.TOP);
        }
        CodeErrors.explain(check, errors);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "staff/code";
    }
}
