package kenpo.portal.staff.members;

import kenpo.portal.roster.MemberId;

/**
 * Shown on /members/{id}/{action}.
 *
 * @param twoPersons a second person has to approve it
 */
record ActionPage(MemberId member, String name, String kanaName, OfficeAction action, boolean twoPersons) {}
