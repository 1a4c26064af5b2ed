package kenpo.portal.settings.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.credential.RecoveryCodes;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The recovery codes (リカバリーコード): how many are left, and a new set, shown once. */
@Controller
class RecoveryCodesController {
    private static final String PATH = "/settings/recovery-codes";

    private final RecoveryCodes codes;
    private final PublicAddress addresses;
    private final Clock clock;

    RecoveryCodesController(RecoveryCodes codes, PublicAddress addresses, Clock clock) {
        this.codes = codes;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(
            @AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> parameters, Model model) {
        return page(member, List.of(), parameters.containsKey("again"), model);
    }

    /** Answered without a redirect: the codes are nowhere but in this answer. Sent again, it makes no further set. */
    @PostMapping(PATH)
    String make(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(required = false) @Nullable String set,
            Model model) {
        if (!member.isFresh(clock.instant())) {
            return "redirect:" + PATH;
        }
        var present = codes.set(member.society(), member.account());
        boolean asShown = present.map(UUID::toString).orElse("").equals(Objects.requireNonNullElse(set, ""));
        var fresh = asShown ? codes.make(member.society(), member.account(), present) : List.<String>of();
        if (fresh.isEmpty()) {
            return "redirect:" + PATH + "?again";
        }
        // in another language the page would come without the codes
        model.addAttribute("oneLanguage", true);
        return page(member, fresh, false, model);
    }

    private String page(SignedInMember member, List<String> fresh, boolean again, Model model) {
        var set = codes.set(member.society(), member.account());
        model.addAttribute(
                "page",
                new RecoveryCodesPage(
                        codes.left(member.society(), member.account()),
                        set.map(UUID::toString).orElse(""),
                        member.isFresh(clock.instant()),
                        again,
                        new RecoveryCodesPage.Shown(
                                fresh, addresses.urlOf(CurrentSociety.get(), "/"), clock.instant())));
        return "settings/recovery-codes";
    }
}
