package kenpo.portal.mail;

/** A mail was posted in this transaction: the sender need not wait for its next look. */
record MailPosted() {}
