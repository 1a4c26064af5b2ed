package kenpo.portal.staff.members;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.CsvDownload;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 加入者: finds persons of the roster. What was typed travels in the address sealed. */
@OfficeController
class MembersController {
    static final String PATH = "/members";
    private static final MemberSearch EVERYBODY = new MemberSearch("", null);

    private final FoundMembers members;
    private final SealedSearch searches;
    private final MemberCsv csv;
    private final AuditTrail audit;

    MembersController(FoundMembers members, SealedSearch searches, MemberCsv csv, AuditTrail audit) {
        this.members = members;
        this.searches = searches;
        this.csv = csv;
        this.audit = audit;
    }

    @Requires(Permission.READ_MEMBERS)
    @GetMapping(PATH)
    String show(
            @AuthenticationPrincipal SignedInStaff staff,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var sought = opened(staff, search);
        if (page < 1 || page > FoundMembers.MOST / FoundMembers.PAGE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("form", MembersForm.of(sought));
        return page(sought, search, page, model);
    }

    @Requires(Permission.READ_MEMBERS)
    @PostMapping(PATH)
    String search(
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("form") MembersForm form,
            BindingResult errors,
            Model model) {
        var search = form.search();
        if (search.isPresent()) {
            return search.get().equals(EVERYBODY)
                    ? "redirect:" + PATH
                    : "redirect:" + PATH + "?search=" + searches.sealed(staff.society(), staff.id(), search.get());
        }
        errors.rejectValue("text", "members.error.text", new Object[] {MemberSearch.LONGEST_TEXT}, null);
        return page(EVERYBODY, "", 1, model);
    }

    /** What is found, all of it, as a file. */
    @Requires(Permission.READ_MEMBERS)
    @PostMapping(PATH + "/export")
    void export(
            @AuthenticationPrincipal SignedInStaff staff,
            @RequestParam(defaultValue = "") String search,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var sought = opened(staff, search);
        audit.record(
                staff.society(),
                AuditEvent.succeeded(AuditKind.MEMBERS_EXPORTED, staff.actor(), null)
                        .with(
                                "state",
                                sought.state() == null ? "" : sought.state().name())
                        .with("narrowed", Boolean.toString(!sought.text().isEmpty())));
        CsvDownload.send(
                response,
                "members",
                writer -> csv.begin(writer, language),
                file -> write(staff, sought, file, language));
    }

    private void write(SignedInStaff staff, MemberSearch sought, CsvWriter file, Locale language) {
        members.each(staff.society(), sought, member -> csv.write(file, member, language));
    }

    private MemberSearch opened(SignedInStaff staff, String search) {
        return searches.opened(staff.society(), staff.id(), search).orElse(EVERYBODY);
    }

    private String page(MemberSearch sought, String search, int number, Model model) {
        var found = members.find(CurrentSociety.get().id(), sought, number);
        model.addAttribute("page", new MembersPage(found, search, !sought.equals(EVERYBODY)));
        return "staff/members/list";
    }
}
