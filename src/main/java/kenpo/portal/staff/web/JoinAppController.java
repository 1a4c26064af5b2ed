package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.credential.authenticatorapp.KeyUri;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.OpenToAnybody;
import kenpo.portal.staff.StaffMembers;
import kenpo.portal.staff.signin.Joining;
import kenpo.portal.staff.signin.StaffApps;
import kenpo.portal.staff.signin.StaffSignIn;
import kenpo.portal.web.PortalCookies;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The app that stands beside the password of an invited person; with its first code the person is staff. */
@OfficeController
class JoinAppController {
    private final Joining joining;
    private final StaffApps apps;
    private final StaffMembers members;

    JoinAppController(Joining joining, StaffApps apps, StaffMembers members) {
        this.joining = joining;
        this.apps = apps;
        this.members = members;
    }

    @OpenToAnybody
    @GetMapping(OfficePages.APP_SET_UP)
    String show(StaffSignIn.Joining signIn, Model model) {
        if (!joining.hasPassword(signIn)) {
            return OfficePages.redirectTo(OfficePages.PASSWORD_SET_UP);
        }
        model.addAttribute("form", new CodeForm(""));
        return page(signIn, model);
    }

    @OpenToAnybody
    @ResponseBody
    @GetMapping(path = OfficePages.APP_SET_UP + "/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] picture(StaffSignIn.Joining signIn) {
        return key(signIn).picture().png();
    }

    @OpenToAnybody
    @PostMapping(OfficePages.APP_SET_UP)
    String prove(
            StaffSignIn.Joining signIn,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var outcome = joining.withApp(CurrentSociety.get(), signIn, form.code());
        if (outcome.session().isPresent()) {
            PortalCookies.SIGN_IN.clear(request, response);
            PortalCookies.SESSION.write(request, response, outcome.session().get());
            return OfficePages.redirectTo(OfficePages.TOP);
        }
        CodeErrors.explain(outcome.check(), errors);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(signIn, model);
    }

    private String page(StaffSignIn.Joining signIn, Model model) {
        model.addAttribute("page", new JoinAppPage(key(signIn)));
        return "staff/join-app";
    }

    private KeyUri key(StaffSignIn.Joining signIn) {
        var staff = members.find(signIn.society(), signIn.staff()).orElseThrow();
        return apps.offered(CurrentSociety.get(), staff, signIn);
    }
}
