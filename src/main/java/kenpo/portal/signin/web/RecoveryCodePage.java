package kenpo.portal.signin.web;

/** Shown on /sign-in/recovery-code; others: whether the person can show another factor instead; again: whether the person is signed in already. */
record RecoveryCodePage(boolean others, boolean again) {}
