package kenpo.portal.roster;

import kenpo.portal.society.SocietyId;

/** Proof that the date of birth given is that of this person; made only by {@link Members}, never stored. */
public sealed interface IdentityMatch permits MatchedIdentity {
    SocietyId society();

    MemberId member();
}
