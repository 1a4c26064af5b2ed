package kenpo.portal.credential;

/** Whether a browser is remembered for an account. */
public sealed interface RememberedBrowserCheck {
    /** It is; the cookie takes the place of the one shown. */
    record Matched(Proof.OfRememberedBrowser proof, RememberedCookie cookie) implements RememberedBrowserCheck {}

    /** Never was, not any more, or for somebody else; a copy that came to light has ended everything by now. */
    record Unknown() implements RememberedBrowserCheck {}
}
