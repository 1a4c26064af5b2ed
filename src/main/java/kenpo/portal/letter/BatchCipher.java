package kenpo.portal.letter;

import java.nio.charset.StandardCharsets;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/** Encrypts the passwords of a batch, each bound to society, batch and person, so that none can be put in another's place. */
@Component
class BatchCipher {
    private final KeyRing keys;

    BatchCipher(KeyRing keys) {
        this.keys = keys;
    }

    byte[] encrypted(SocietyId society, IssueBatchId batch, MemberId member, String password) {
        return keys.encrypt(
                KeyPurpose.CREDENTIAL, password.getBytes(StandardCharsets.US_ASCII), context(society, batch, member));
    }

    String decrypted(SocietyId society, IssueBatchId batch, MemberId member, byte[] encrypted) {
        return new String(
                keys.decrypt(KeyPurpose.CREDENTIAL, encrypted, context(society, batch, member)),
                StandardCharsets.US_ASCII);
    }

    private static byte[] context(SocietyId society, IssueBatchId batch, MemberId member) {
        return ("letter " + society.value() + " " + batch.value() + " " + member.value())
                .getBytes(StandardCharsets.US_ASCII);
    }
}
