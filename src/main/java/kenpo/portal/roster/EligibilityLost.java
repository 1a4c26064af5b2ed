package kenpo.portal.roster;

import java.util.List;
import kenpo.portal.society.SocietyId;

/**
 * These persons have just lost their eligibility (資格喪失), today or earlier; published within the transaction that
 * writes it, a bounded number at a time. A loss in the future is not announced: who reads the roster sees it come.
 */
public record EligibilityLost(SocietyId society, List<MemberId> members) {
    public EligibilityLost {
        members = List.copyOf(members);
    }
}
