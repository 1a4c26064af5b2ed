package kenpo.portal.signin.web;

/** Shown on /sign-in/recovery-code; others: whether the person can show another factor instead. */
record RecoveryCodePage(boolean others) {}
