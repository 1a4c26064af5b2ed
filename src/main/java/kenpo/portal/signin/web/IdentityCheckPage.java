package kenpo.portal.signin.web;

/** Shown on /sign-in/identity-check; letter: the person came with the temporary credential of a letter. */
record IdentityCheckPage(boolean letter) {}
