package kenpo.portal.audit;

import kenpo.portal.society.SocietyId;

/** An event of this society was written in this transaction and waits for its seal. */
record EventRecorded(SocietyId society) {}
