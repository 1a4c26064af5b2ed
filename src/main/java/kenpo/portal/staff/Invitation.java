package kenpo.portal.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its reader sees it.
 *
 * @param invitedBy the name of who invites; null: the operator of the portal
 */
public record Invitation(StaffMember invited, @Nullable String invitedBy, Instant validUntil) {}
