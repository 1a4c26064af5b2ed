package kenpo.portal.settings.web;

/**
 * Shown on /settings/language.
 *
 * @param ofMails the language in which mails are written, as its code
 * @param done it has just been chosen
 */
record LanguagePage(String ofMails, boolean done) {}
