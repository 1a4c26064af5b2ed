package kenpo.portal.signin.web;

/** Shown on /sign-in/posted-code: nothing beyond the fixed text. */
record PostedCodePage() {}
