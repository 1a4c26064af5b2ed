package kenpo.portal.recovery.flow;

import kenpo.portal.society.SocietyId;

/** The event that somebody has asked for a mail, which may be due. */
record RecoveryAsked(SocietyId society) {}
