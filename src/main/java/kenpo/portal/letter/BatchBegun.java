package kenpo.portal.letter;

import kenpo.portal.society.SocietyId;

/** A batch waits for a server to issue it. */
record BatchBegun(SocietyId society) {}
