package kenpo.portal.roster.imports;

import kenpo.portal.society.SocietyId;

/** An import of this society waits to be applied. */
record ImportConfirmed(SocietyId society) {}
