package kenpo.portal.credential.passkey;

import java.util.List;

/** How options name a passkey (PublicKeyCredentialDescriptor), with the ways its device can be reached. */
public record KnownKey(String type, String id, List<String> transports) {
    KnownKey(String id, List<String> transports) {
        this("public-key", id, List.copyOf(transports));
    }
}
