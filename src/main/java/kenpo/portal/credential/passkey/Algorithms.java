package kenpo.portal.credential.passkey;

import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.Curve;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;

/** The signatures a passkey may make: Ed25519, ECDSA on P-256, RSA; by COSE number, preferred first. */
final class Algorithms {
    private static final long ED25519 = -8;
    private static final long ES256 = -7;
    private static final long RS256 = -257;
    private static final int SMALLEST_RSA_BITS = 2048;
    private static final int LARGEST_RSA_BITS = 4096;

    static final long[] OFFERED = {ED25519, ES256, RS256};

    private Algorithms() {}

    /** Whether the key is what its algorithm means in WebAuthn: COSE would let −8 be Ed448, and −7 any curve. */
    static boolean offers(COSEKey key) {
        return switch (key) {
            case EdDSACOSEKey edwards -> is(ED25519, key) && Curve.ED25519.equals(edwards.getCurve());
            case EC2COSEKey elliptic -> is(ES256, key) && Curve.SECP256R1.equals(elliptic.getCurve());
            case RSACOSEKey rsa ->
                is(RS256, key) && rsa.getPublicKey() instanceof RSAPublicKey known && isOfFairSize(known.getModulus());
            default -> false;
        };
    }

    private static boolean is(long algorithm, COSEKey key) {
        return key.getAlgorithm() != null && key.getAlgorithm().getValue() == algorithm;
    }

    private static boolean isOfFairSize(BigInteger modulus) {
        return modulus.bitLength() >= SMALLEST_RSA_BITS && modulus.bitLength() <= LARGEST_RSA_BITS;
    }
}
