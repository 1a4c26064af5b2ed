package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Stream;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.OpenToAnybody;
import kenpo.portal.staff.signin.StaffPasswords;
import kenpo.portal.web.PortalCookies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The office's sign-in page; its form is for those who cannot use a passkey. */
@OfficeController
class SignInController {
    private static final int LONGEST = 1024;

    private final StaffPasswords passwords;

    SignInController(StaffPasswords passwords) {
        this.passwords = passwords;
    }

    @OpenToAnybody
    @GetMapping(OfficePages.SIGN_IN)
    String show(HttpServletRequest request, Model model) {
        if (SignedIn.staff(request).isPresent()) {
            return OfficePages.redirectTo(OfficePages.TOP);
        }
        model.addAttribute("form", new SignInForm("", ""));
        return page(model, why(request), false);
    }

    @OpenToAnybody
    @PostMapping(OfficePages.SIGN_IN)
    String check(
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        required(form, errors);
        if (!errors.hasErrors()) {
            var halfWay = passwords.check(CurrentSociety.get(), form.email(), form.password());
            if (halfWay.isPresent()) {
                PortalCookies.SIGN_IN.write(request, response, halfWay.get());
                return OfficePages.redirectTo(OfficePages.CODE);
            }
            errors.reject("staff.error.refused");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, null, true);
    }

    private static void required(SignInForm form, BindingResult errors) {
        if (form.email().isBlank()) {
            errors.rejectValue("email", "staff.error.email-empty");
        }
        if (form.password().isEmpty()) {
            errors.rejectValue("password", "staff.error.password-empty");
        }
        if (form.email().length() > LONGEST || form.password().length() > LONGEST) {
            errors.rejectValue("email", "staff.error.too-long");
        }
    }

    private static SignInPage.@Nullable Why why(HttpServletRequest request) {
        return Stream.of(SignInPage.Why.values())
                .filter(each -> request.getParameter(parameter(each)) != null)
                .findFirst()
                .orElse(null);
    }

    private static String parameter(SignInPage.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String page(Model model, SignInPage.@Nullable Why why, boolean passwordTried) {
        model.addAttribute("page", new SignInPage(why, passwordTried));
        return "staff/sign-in";
    }
}
