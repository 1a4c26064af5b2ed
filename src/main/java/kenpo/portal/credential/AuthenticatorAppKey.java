package kenpo.portal.credential;

import kenpo.portal.credential.authenticatorapp.KeyUri;
import kenpo.portal.credential.authenticatorapp.QrPicture;

/** A secret on its way into an app, in each form that some app takes; shown during set-up and never again. */
public final class AuthenticatorAppKey {
    private final KeyUri uri;

    AuthenticatorAppKey(KeyUri uri) {
        this.uri = uri;
    }

    /** {@code otpauth://totp/…}, for an app on the same device. */
    public String address() {
        return uri.address();
    }

    /** Base32 in groups of four. */
    public String grouped() {
        return uri.grouped();
    }

    /** The address, for another device to scan. */
    public QrPicture picture() {
        return uri.picture();
    }

    /** Never the secret: this text may end in a log. */
    @Override
    public String toString() {
        return "AuthenticatorAppKey[…]";
    }
}
