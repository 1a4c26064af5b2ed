package kenpo.portal.credential;

import kenpo.portal.society.SocietyId;

/** Wrong passwords began a wait, and its mail is due. */
record WaitBegan(SocietyId society) {}
