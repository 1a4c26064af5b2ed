package kenpo.portal.roster;

import kenpo.portal.society.SocietyId;

/** Matches for tests of what follows from them. */
public final class TestMatches {
    private TestMatches() {}

    public static IdentityMatch of(SocietyId society, MemberId member) {
        return new MatchedIdentity(society, member);
    }
}
