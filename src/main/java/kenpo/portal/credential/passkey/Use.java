package kenpo.portal.credential.passkey;

/** What a verified answer says of the passkey's state now. */
public record Use(long signCount, boolean backedUp) {}
