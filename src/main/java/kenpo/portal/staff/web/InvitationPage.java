package kenpo.portal.staff.web;

import kenpo.portal.staff.Invitation;
import org.jspecify.annotations.Nullable;

/**
 * Shown by the link of an invitation.
 *
 * @param invitation null when it was used, replaced, or is too old
 */
record InvitationPage(@Nullable Invitation invitation, String token) {}
