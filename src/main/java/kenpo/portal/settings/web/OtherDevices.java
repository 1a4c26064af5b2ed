package kenpo.portal.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    void end(SignedInMember member, HttpServletRequest request, HttpServletResponse response) {
        var here = PortalCookies.SESSION.read(request).orElseThrow();
        devices.endOthers(member.society(), member.account(), here)
                .ifPresent(fresh -> PortalCookies.SESSION.write(request, response, fresh));
    }
}
