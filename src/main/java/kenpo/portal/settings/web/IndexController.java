package kenpo.portal.settings.web;

import java.util.Arrays;
import java.util.Map;
import kenpo.portal.account.SignedInMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to each of the settings (設定). */
@Controller
class IndexController {
    @GetMapping("/settings")
    String show(
            @AuthenticationPrincipal SignedInMember member, @RequestParam Map<String, String> parameters, Model model) {
        var places = Arrays.stream(Place.values())
                .filter(place -> place.isOpenTo(member))
                .toList();
        model.addAttribute("page", new IndexPage(places, member.readOnly(), parameters.containsKey("closed")));
        return "settings/index";
    }
}
