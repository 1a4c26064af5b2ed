package kenpo.portal.roster;

import java.util.List;
import kenpo.portal.society.SocietyId;

/**
 * These persons are new on the roster or have changed; published within the transaction that writes them, a bounded
 * number at a time, when their rows on the roster can already be read.
 */
public record RosterApplied(SocietyId society, ImportId importId, List<MemberId> members) {
    public RosterApplied {
        members = List.copyOf(members);
    }
}
