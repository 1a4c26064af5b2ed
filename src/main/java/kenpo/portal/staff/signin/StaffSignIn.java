package kenpo.portal.staff.signin;

import kenpo.portal.credential.FlowKey;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.InvitationKey;
import kenpo.portal.staff.StaffId;

/** Where one browser stands between an invitation or a right password and the back office. */
public sealed interface StaffSignIn {
    SocietyId society();

    FlowKey key();

    StaffId staff();

    /** An invitation is being accepted: a passkey, or password and app, are set up. */
    record Joining(SocietyId society, FlowKey key, StaffId staff, InvitationKey invitation) implements StaffSignIn {}

    /** The password was right; the app's code is missing. */
    record AwaitingAppCode(SocietyId society, FlowKey key, StaffId staff) implements StaffSignIn {}
}
