package kenpo.portal.signin.web;

import org.jspecify.annotations.Nullable;

/**
 * Shown on /sign-in/passkey.
 *
 * @param others whether the person can show another factor instead
 * @param again whether the person is signed in already
 * @param elsewhere the address to go to where the account's passkeys were not made for this one; null: they were
 * @param starting whether the browser's dialog opens by itself: once, not again after a failure
 */
record PasskeyPage(boolean others, boolean again, @Nullable String elsewhere, boolean starting) {}
