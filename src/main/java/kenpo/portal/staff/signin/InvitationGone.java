package kenpo.portal.staff.signin;

/** Another browser has accepted the invitation at the same moment; what this one set up goes with its transaction. */
public class InvitationGone extends RuntimeException {
    InvitationGone() {
        super("the invitation was used by another browser");
    }
}
