package kenpo.portal.signin.web;

/** Shown on /sign-in/authenticator-app; others: whether the person can show another factor instead; again: whether the person is signed in already. */
record AuthenticatorAppPage(boolean others, boolean again) {}
