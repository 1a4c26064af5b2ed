package kenpo.portal.settings.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to each of the settings (設定). */
@Controller
class IndexController {
    @GetMapping("/settings")
    String show(Model model) {
        model.addAttribute("page", List.of(Place.values()));
        return "settings/index";
    }
}
