package kenpo.portal.recovery.web;

import kenpo.portal.recovery.flow.Recovery;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Nothing of the account can be shown here beside the mailbox: how the office helps. */
@Controller
class OfficeController {
    private final PublicAddress addresses;

    OfficeController(PublicAddress addresses) {
        this.addresses = addresses;
    }

    @GetMapping(RecoveryPages.OFFICE)
    String show(Recovery.WithoutFactor recovery, Model model) {
        var elsewhere = recovery.passkeyElsewhere()
                ? addresses.urlOf(CurrentSociety.get(), RecoveryPages.FORGOT_PASSWORD)
                : null;
        model.addAttribute("page", new OfficePage(elsewhere));
        return "recovery/office";
    }
}
