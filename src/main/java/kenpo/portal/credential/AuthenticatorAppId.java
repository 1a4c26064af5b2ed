package kenpo.portal.credential;

import java.util.UUID;

/** Names an authenticator app inside its society. */
public record AuthenticatorAppId(UUID value) {}
