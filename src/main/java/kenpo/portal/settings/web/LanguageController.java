package kenpo.portal.settings.web;

import java.util.Locale;
import java.util.Map;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.SignedInMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The language of pages in this browser, and of the mails to the member (表示言語). */
@Controller
class LanguageController {
    private static final String PATH = "/settings/language";

    private final Accounts accounts;

    LanguageController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(PATH)
    String show(
            @AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("page", new LanguagePage(member.language().getLanguage(), parameters.containsKey("done")));
        return "settings/language";
    }

    /** Anything but English is Japanese. The redirect has the header's switch remember it for the pages. */
    @PostMapping(PATH)
    String choose(@AuthenticationPrincipal SignedInMember member, @RequestParam(defaultValue = "ja") String language) {
        var chosen = language.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        accounts.speak(member.society(), member.account(), chosen);
        return "redirect:" + PATH + "?done&lang=" + chosen.getLanguage();
    }
}
