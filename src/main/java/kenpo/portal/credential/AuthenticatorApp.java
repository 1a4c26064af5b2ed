package kenpo.portal.credential;

import java.time.Instant;

/** An authenticator app (認証アプリ) that was set up, as its owner sees it. */
public record AuthenticatorApp(AuthenticatorAppId id, String name, Instant createdAt, Instant lastUsedAt) {}
