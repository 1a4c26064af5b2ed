package kenpo.portal.recovery.web;

/** Shown on /forgot-password; expired: what was begun here took too long or has ended. */
record ForgotPasswordPage(boolean expired) {}
