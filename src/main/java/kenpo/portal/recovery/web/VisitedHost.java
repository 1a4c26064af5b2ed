package kenpo.portal.recovery.web;

import jakarta.servlet.http.HttpServletRequest;
import kenpo.portal.credential.RelyingParty;
import kenpo.portal.society.HostName;
import kenpo.portal.society.PublicAddress;
import org.springframework.stereotype.Component;

/** Which of the society's hosts this browser is at; SocietyFilter has let no other through. */
@Component
class VisitedHost {
    private final PublicAddress addresses;

    VisitedHost(PublicAddress addresses) {
        this.addresses = addresses;
    }

    static HostName of(HttpServletRequest request) {
        return HostName.parse(request.getServerName()).orElseThrow();
    }

    RelyingParty relyingParty(HttpServletRequest request) {
        var host = of(request);
        return new RelyingParty(host, addresses.originOf(host));
    }
}
