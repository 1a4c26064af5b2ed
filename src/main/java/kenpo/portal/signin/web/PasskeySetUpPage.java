package kenpo.portal.signin.web;

/**
 * Shown on /sign-in/passkey-set-up.
 *
 * @param naming the passkey is made and waits for its name
 * @param adding a signed-in member adds a further passkey
 */
record PasskeySetUpPage(boolean naming, boolean adding) {}
