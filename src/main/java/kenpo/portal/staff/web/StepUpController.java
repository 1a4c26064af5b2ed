package kenpo.portal.staff.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.RelyingParties;
import kenpo.portal.key.Sha256;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.signin.AppCheck;
import kenpo.portal.staff.signin.StaffApps;
import kenpo.portal.staff.signin.StaffEntrance;
import kenpo.portal.staff.signin.StaffPasskeys;
import kenpo.portal.staff.signin.StaffProof;
import kenpo.portal.web.PortalCookies;
import kenpo.portal.web.VisitedHost;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** もう一度のご本人の確認: a passkey, or the app's code, once more, and the session goes on under another id. */
@OfficeController
class StepUpController {
    private static final Pattern OURS = Pattern.compile("(?:/[a-z0-9-]{1,60}){1,5}");

    private final StaffPasskeys passkeys;
    private final StaffApps apps;
    private final StaffEntrance entrance;
    private final RelyingParties relyingParties;
    private final CarriedFields carried;

    StepUpController(
            StaffPasskeys passkeys,
            StaffApps apps,
            StaffEntrance entrance,
            RelyingParties relyingParties,
            CarriedFields carried) {
        this.passkeys = passkeys;
        this.apps = apps;
        this.entrance = entrance;
        this.relyingParties = relyingParties;
        this.carried = carried;
    }

    @Requires(Permission.USE_OFFICE)
    @GetMapping(OfficePages.STEP_UP)
    String show(
            @AuthenticationPrincipal SignedInStaff staff,
            @RequestParam(required = false) @Nullable String returnTo,
            Model model) {
        model.addAttribute("form", new CodeForm(""));
        return page(staff, returnTo, PostedFields.NONE, model);
    }

    /** Where {@link AccessInterceptor} brings what was posted too late. */
    @Requires(Permission.USE_OFFICE)
    @PostMapping(OfficePages.STEP_UP)
    String carry(@AuthenticationPrincipal SignedInStaff staff, HttpServletRequest request, Model model) {
        var from = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        model.addAttribute("form", new CodeForm(""));
        return page(
                staff,
                from,
                from == null ? PostedFields.NONE : carried.sealed(staff, from, PostedFields.of(request)),
                model);
    }

    @Requires(Permission.USE_OFFICE)
    @ResponseBody
    @PostMapping(path = OfficePages.STEP_UP + "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String options(@AuthenticationPrincipal SignedInStaff staff, HttpServletRequest request) {
        return passkeys.options(staff.society(), session(request), relyingParties.at(VisitedHost.of(request)));
    }

    @Requires(Permission.USE_OFFICE)
    @PostMapping(OfficePages.STEP_UP + "/passkey")
    String passkey(
            @AuthenticationPrincipal SignedInStaff staff,
            @RequestParam(required = false) @Nullable String returnTo,
            @RequestParam(required = false) @Nullable String answer,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = Objects.requireNonNullElse(answer, "");
        var proof = typed.isEmpty()
                ? Optional.<StaffProof>empty()
                : passkeys.check(staff.society(), session(request), relyingParties.at(VisitedHost.of(request)), typed);
        if (proof.filter(shown -> goOn(staff, shown, request, response)).isPresent()) {
            return back(staff, returnTo, request);
        }
        errors.reject(typed.isEmpty() ? "staff.error.passkey-no-script" : "staff.error.passkey-refused");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, returnTo, carried.opened(staff, returnTo, request), model);
    }

    @Requires(Permission.USE_OFFICE)
    @PostMapping(OfficePages.STEP_UP + "/code")
    String code(
            @AuthenticationPrincipal SignedInStaff staff,
            @RequestParam(required = false) @Nullable String returnTo,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var check = apps.check(staff.society(), staff.id(), form.code());
        if (check instanceof AppCheck.Matched(var proof) && goOn(staff, proof, request, response)) {
            return back(staff, returnTo, request);
        }
        CodeErrors.explain(check, errors);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(staff, returnTo, carried.opened(staff, returnTo, request), model);
    }

    private boolean goOn(
            SignedInStaff staff, StaffProof proof, HttpServletRequest request, HttpServletResponse response) {
        var renewed = PortalCookies.SESSION
                .read(request)
                .filter(_ -> proof.staff().equals(staff.id()))
                .flatMap(id -> entrance.prove(CurrentSociety.get(), proof, id));
        renewed.ifPresent(id -> PortalCookies.SESSION.write(request, response, id));
        return renewed.isPresent();
    }

    private static FlowKey session(HttpServletRequest request) {
        return new FlowKey(Sha256.of(PortalCookies.SESSION.read(request).orElseThrow()));
    }

    /** The first page for anything that is no plain path of this host. */
    static String path(@Nullable String returnTo) {
        return returnTo != null && OURS.matcher(returnTo).matches() ? returnTo : OfficePages.TOP;
    }

    /** A browser that is redirected by 307 sends the same fields once more (RFC 9110 §15.4.8). */
    private String back(SignedInStaff staff, @Nullable String returnTo, HttpServletRequest request) {
        if (!carried.opened(staff, returnTo, request).isNone()) {
            request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.TEMPORARY_REDIRECT);
        }
        return OfficePages.redirectTo(path(returnTo));
    }

    private String page(SignedInStaff staff, @Nullable String returnTo, PostedFields fields, Model model) {
        // another would be a page without them
        model.addAttribute("oneLanguage", !fields.isNone());
        model.addAttribute(
                "page", new StepUpPage(apps.has(staff.society(), staff.id()), path(returnTo), fields.fields()));
        return "staff/step-up";
    }
}
