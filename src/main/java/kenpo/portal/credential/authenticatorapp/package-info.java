/** What authenticator apps agree on: secrets, codes by time, and how a secret gets into an app. */
@NullMarked
@NamedInterface("authenticator-app")
package kenpo.portal.credential.authenticatorapp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
