/** WebAuthn behind the passkeys: challenges, stored keys, and what an authenticator's answer must be like. */
@NullMarked
@NamedInterface("passkey")
package kenpo.portal.credential.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
