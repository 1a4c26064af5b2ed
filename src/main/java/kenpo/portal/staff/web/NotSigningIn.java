package kenpo.portal.staff.web;

/** This browser is not at the step of the page it asked for: its time is over, or it never was. */
class NotSigningIn extends RuntimeException {
    NotSigningIn() {
        super("no half-way sign-in of that kind", null, false, false);
    }
}
