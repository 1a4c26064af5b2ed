package kenpo.portal.credential;

import kenpo.portal.society.HostName;

/**
 * For whom a passkey is made and used: one host of a society, its RP ID (WebAuthn).
 *
 * @param origin the only one a browser may name: scheme, host and port where it is not the scheme's own
 */
public record RelyingParty(HostName host, String origin) {}
