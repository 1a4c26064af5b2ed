package kenpo.portal.mail;

/** What a person reads of a mail: the subject and the same content as text and as HTML. */
record MailText(String subject, String text, String html) {}
