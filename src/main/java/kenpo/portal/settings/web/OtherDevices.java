package kenpo.portal.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.signin.Devices;
import kenpo.portal.web.PortalCookies;
import org.springframework.stereotype.Component;

/** Signs a member out on every device but the one that asks (全てのデバイスからサインアウトする). */
@Component
class OtherDevices {
    private final Devices devices;

    OtherDevices(Devices devices) {
        this.devices = devices;
    }

    int end(SignedInMember member, HttpServletRequest request) {
        return devices.endOthers(
                member.society(),
                member.account(),
                PortalCookies.SESSION.read(request).orElseThrow());
    }
}
