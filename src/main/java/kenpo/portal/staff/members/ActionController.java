package kenpo.portal.staff.members;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Approvals;
import kenpo.portal.staff.FreshFactor;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.web.Reasons;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** An action on one person's access: what it does, the reason, and the deed. */
@OfficeController
class ActionController {
    private static final String PATH = MembersController.PATH + "/{id}/{action}";

    private final ForeignIds ids;
    private final OfficeActions actions;
    private final ResetMethodsDeed resetMethods;
    private final ChangeEmailDeed changeEmail;
    private final Approvals approvals;

    ActionController(
            ForeignIds ids,
            OfficeActions actions,
            ResetMethodsDeed resetMethods,
            ChangeEmailDeed changeEmail,
            Approvals approvals) {
        this.ids = ids;
        this.actions = actions;
        this.resetMethods = resetMethods;
        this.changeEmail = changeEmail;
        this.approvals = approvals;
    }

    @FreshFactor
    @Requires(Permission.CHANGE_MEMBERS)
    @GetMapping(PATH)
    String show(@PathVariable String id, @PathVariable String action, Model model) {
        var society = CurrentSociety.get();
        model.addAttribute("form", ActionForm.EMPTY);
        return page(society, ids.member(society, id), action(action), model);
    }

    @FreshFactor
    @Requires(Permission.CHANGE_MEMBERS)
    @PostMapping(PATH)
    String carryOut(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable String id,
            @PathVariable String action,
            @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var society = CurrentSociety.get();
        var facts = ids.member(society, id);
        var chosen = action(action);
        var reason = Reasons.read(form.reason(), errors);
        var email = chosen == OfficeAction.CHANGE_EMAIL ? email(form, errors) : Optional.<EmailAddress>empty();
        if (errors.hasErrors() || reason.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(society, facts, chosen, model);
        }
        var member = facts.member().id();
        if (waits(society, chosen)) {
            if (Fitting.obstacle(chosen, facts).isPresent()) {
                return refused("members.error.not-fitting", society, facts, chosen, errors, model, response);
            }
            var deed = chosen == OfficeAction.CHANGE_EMAIL ? changeEmail : resetMethods;
            var detail = email.map(EmailAddress::value).orElse("");
            approvals.doOrAsk(society, staff, deed, member.value(), detail, reason.get());
            return "redirect:" + MembersController.PATH + "/" + member.value() + "?asked=" + chosen.key();
        }
        return switch (result(society, staff, member, chosen, email, reason.get())) {
            case DONE -> "redirect:" + MembersController.PATH + "/" + member.value() + "?done=" + chosen.key();
            case NOT_FITTING -> refused("members.error.not-fitting", society, facts, chosen, errors, model, response);
            case MAILED_LATELY ->
                refused("members.error.mailed-lately", society, facts, chosen, errors, model, response);
        };
    }

    private ActionResult result(
            Society society,
            SignedInStaff staff,
            MemberId member,
            OfficeAction action,
            Optional<EmailAddress> email,
            Reason reason) {
        return switch (action) {
            case UNLOCK -> actions.unlock(society, staff.id(), member, reason);
            case RESET_METHODS -> actions.resetMethods(society, staff.id(), member, reason);
            case CHANGE_EMAIL -> actions.changeEmail(society, staff.id(), member, email.orElseThrow(), reason);
            case END_SESSIONS -> actions.endSessions(society, staff.id(), member, reason);
            case SUSPEND -> actions.suspend(society, staff.id(), member, reason);
            case RESUME -> actions.resume(society, staff.id(), member, reason);
            case REISSUE -> throw new IllegalArgumentException("has a page of its own");
        };
    }

    private String refused(
            String error,
            Society society,
            MemberFacts facts,
            OfficeAction action,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        errors.reject(error);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(society, facts, action, model);
    }

    private static Optional<EmailAddress> email(ActionForm form, BindingResult errors) {
        var email = EmailAddress.parseInAnyWidth(form.email());
        if (email.isEmpty()) {
            errors.rejectValue("email", form.email().isBlank() ? "members.error.email-empty" : "members.error.email");
        }
        return email;
    }

    private static OfficeAction action(String key) {
        return OfficeAction.ofKey(key)
                .filter(action -> action != OfficeAction.REISSUE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean waits(Society society, OfficeAction action) {
        return society.settings().office().twoPersons() && action.isForTwoPersons();
    }

    private static String page(Society society, MemberFacts facts, OfficeAction action, Model model) {
        boolean unreachable = action == OfficeAction.RESET_METHODS && facts.isUnreachable();
        var member = facts.member();
        model.addAttribute(
                "page",
                new ActionPage(
                        member.id(), member.name(), member.kanaName(), action, unreachable, waits(society, action)));
        return "staff/members/action";
    }
}
