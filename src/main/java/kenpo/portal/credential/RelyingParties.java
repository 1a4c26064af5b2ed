package kenpo.portal.credential;

import kenpo.portal.society.HostName;
import kenpo.portal.society.PublicAddress;
import org.springframework.stereotype.Component;

/** The relying parties of passkeys (WebAuthn): one for each host of a society. */
@Component
public class RelyingParties {
    private final PublicAddress addresses;

    RelyingParties(PublicAddress addresses) {
        this.addresses = addresses;
    }

    /** Scheme and port are those the portal is known under, never those of a request. */
    public RelyingParty at(HostName host) {
        return new RelyingParty(host, addresses.originOf(host));
    }
}
