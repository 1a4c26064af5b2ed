package kenpo.portal.settings.web;

/**
 * Shown on /settings/password: the rules, from the start.
 *
 * @param userId so that password managers store it with the password
 * @param fresh whether a factor was shown so recently that the password may be changed
 * @param done it has just been
 */
record PasswordPage(String userId, int minimumLength, boolean lettersAndDigits, boolean fresh, boolean done) {}
