package kenpo.portal.recovery.web;

/** Shown on /forgot-password/new-password, as in the first sign-in. */
record ReplacedPasswordPage(String userId, int minimumLength, boolean lettersAndDigits, boolean longerAdvised) {}
