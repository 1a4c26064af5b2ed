package kenpo.portal.credential;

import java.util.UUID;

/** Names a passkey inside its society; not the credential id that its device knows. */
public record PasskeyId(UUID value) {}
