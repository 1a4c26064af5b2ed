package kenpo.portal.settings.web;

/**
 * Shown on /settings/notice-mails.
 *
 * @param asked whether the member gets mails about notices
 * @param done it has just been chosen
 */
record NoticeMailsPage(boolean asked, boolean done) {}
