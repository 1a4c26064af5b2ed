package kenpo.portal.signin.web;

/** Shown on /sign-in/authenticator-app; others: whether the person can show another factor instead. */
record AuthenticatorAppPage(boolean others) {}
