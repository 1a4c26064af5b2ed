package kenpo.portal.roster;

import java.util.List;
import java.util.Set;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;

/** What an import must know of the user IDs in use before it takes an earlier user's; answered by who keeps them. */
public interface ReservedUserIds {
    /** The claims whose user ID is or was another person's. Runs within the caller's transaction. */
    Set<Claim> heldByOthers(SocietyId society, List<Claim> claims);

    /** A line of a roster file wants this user ID for this person; null: for one who is new on the roster. */
    record Claim(long line, @Nullable MemberId member, String userId) {}
}
