package kenpo.portal.staff.members;

import java.util.Locale;
import java.util.regex.Pattern;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** 加入者の詳細: one person, and first what can be said on the phone. */
@OfficeController
class MemberController {
    private static final Pattern SEALED = Pattern.compile("[A-Za-z0-9_-]{1,4000}");

    private final ForeignIds ids;
    private final MemberPages pages;

    MemberController(ForeignIds ids, MemberPages pages) {
        this.ids = ids;
        this.pages = pages;
    }

    @Requires(Permission.READ_MEMBERS)
    @GetMapping(MembersController.PATH + "/{id}")
    String show(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "1") int list,
            Locale language,
            Model model) {
        var society = CurrentSociety.get();
        var facts = ids.member(society, id);
        if (page < 1 || page > 1000) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", pages.of(society, facts, staff, page, done(done, asked), language));
        model.addAttribute("back", back(search, list));
        return "staff/members/member";
    }

    /** To the list as it was left; a search that is none of ours shows everybody. */
    static String back(String search, int list) {
        var address = UriComponentsBuilder.fromPath(MembersController.PATH);
        if (SEALED.matcher(search).matches()) {
            address.queryParam("search", search);
        }
        return list > 1 ? address.queryParam("page", list).toUriString() : address.toUriString();
    }

    private static MemberPage.@Nullable Done done(String done, String asked) {
        return OfficeAction.ofKey(done)
                .map(action -> new MemberPage.Done(action, false))
                .or(() -> OfficeAction.ofKey(asked).map(action -> new MemberPage.Done(action, true)))
                .orElse(null);
    }
}
