package kenpo.portal.roster;

import kenpo.portal.society.SocietyId;

record MatchedIdentity(SocietyId society, MemberId member) implements IdentityMatch {}
