/** Argon2id, native where the machine allows it. */
@NullMarked
package kenpo.portal.credential.argon2;

import org.jspecify.annotations.NullMarked;
