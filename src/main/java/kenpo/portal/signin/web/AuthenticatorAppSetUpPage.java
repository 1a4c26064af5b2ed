package kenpo.portal.signin.web;

import kenpo.portal.credential.AuthenticatorAppKey;

/**
 * Shown on /sign-in/authenticator-app-set-up.
 *
 * @param key to be taken into the app; shown here and never again
 * @param adding a signed-in member adds a further app
 */
record AuthenticatorAppSetUpPage(AuthenticatorAppKey key, boolean adding) {}
