package kenpo.portal.credential;

/** A password as it is stored: the Argon2id parameters with their salt, and the keyed hash over the result. */
record PasswordHash(String parameters, String keyId, Digest hash) {}
