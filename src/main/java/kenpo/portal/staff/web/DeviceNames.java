package kenpo.portal.staff.web;

import java.util.Locale;
import kenpo.portal.credential.BrowserFamily;
import kenpo.portal.credential.FactorName;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a passkey is called until its owner gives it a name. */
@Component
class DeviceNames {
    private final MessageSource messages;

    DeviceNames(MessageSource messages) {
        this.messages = messages;
    }

    FactorName of(String userAgent, Locale language) {
        return new FactorName(
                messages.getMessage("staff.device", new Object[] {BrowserFamily.of(userAgent)}, language));
    }
}
