package kenpo.portal.settings.web;

/**
 * Shown on /settings/user-id.
 *
 * @param fresh whether a factor was shown so recently that the ID may be changed
 * @param done it has just been
 */
record UserIdPage(String present, boolean fresh, boolean done) {}
