package kenpo.portal.staff.members;

import kenpo.portal.roster.MemberId;

/**
 * Shown on /members/{id}/{action}.
 *
 * @param unreachable mails do not reach the person, who needs one to sign in after this
 * @param twoPersons a second person has to approve it
 */
record ActionPage(
        MemberId member, String name, String kanaName, OfficeAction action, boolean unreachable, boolean twoPersons) {}
