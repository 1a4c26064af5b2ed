package kenpo.portal.staff.web;

/** Shown on /join/password; its parts are those that choosing any password has. */
record JoinPasswordPage(String userId, int minimumLength, boolean lettersAndDigits, boolean longerAdvised) {}
