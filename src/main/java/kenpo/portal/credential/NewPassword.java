package kenpo.portal.credential;

/** A password ready to be kept: hashed already, since hashing takes long and no transaction may be open meanwhile. */
public sealed interface NewPassword permits HashedPassword {}
