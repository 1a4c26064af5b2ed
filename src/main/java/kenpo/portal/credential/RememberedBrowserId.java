package kenpo.portal.credential;

import java.util.UUID;

/** The key of a remembered browser. */
public record RememberedBrowserId(UUID value) {}
