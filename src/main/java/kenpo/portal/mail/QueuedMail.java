package kenpo.portal.mail;

import java.util.UUID;
import kenpo.portal.society.SocietyId;

/** A mail that a server has taken from the queue in order to send it. */
record QueuedMail(SocietyId society, UUID id) {}
