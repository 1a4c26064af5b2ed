package kenpo.portal.credential;

import kenpo.portal.credential.authenticatorapp.KeyUri;

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

    /** The address as a QR code for another device, in PNG. */
    public byte[] picture() {
        return uri.picture().png();
    }

    /** Width and height of that picture, in pixels. */
    public int pictureSide() {
        return uri.picture().side();
    }

    /** Never the secret: this text may end in a log. */
    @Override
    public String toString() {
        return "AuthenticatorAppKey[…]";
    }
}
