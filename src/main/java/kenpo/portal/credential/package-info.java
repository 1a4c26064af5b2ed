/**
 * Passwords, temporary credentials, e-mailed codes, authenticator apps, passkeys, recovery codes and lockouts: checks what a
 * person presents and issues proofs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"operator", "key", "society", "roster", "account", "mail", "audit", "web"})
package kenpo.portal.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
