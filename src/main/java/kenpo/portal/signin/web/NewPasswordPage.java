package kenpo.portal.signin.web;

/**
 * Shown on /sign-in/password: the rules, from the start.
 *
 * @param userId so that password managers store it with the password
 * @param longerAdvised the mailbox is the only second factor, so 15 characters are advised
 */
record NewPasswordPage(String userId, int minimumLength, boolean lettersAndDigits, boolean longerAdvised) {}
