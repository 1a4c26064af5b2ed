package kenpo.portal.credential;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/**
 * Hashes the passwords of people who are no members, and whose module keeps the hash. Each call costs one Argon2id hash, so
 * call it outside a transaction. Throws HashingOverloaded.
 */
@Component
public class KeptPasswords {
    private final PasswordHashes hashes;

    KeptPasswords(PasswordHashes hashes) {
        this.hashes = hashes;
    }

    /** After {@link PasswordRules#check}. */
    public KeptPassword make(SocietyId society, UUID owner, String password) {
        if (password.codePointCount(0, password.length()) > PasswordRules.LONGEST) {
            throw new IllegalArgumentException("longer than any rule allows");
        }
        try (var place = hashes.place()) {
            var made = hashes.make(place, password, society, owner);
            return new KeptPassword(
                    made.parameters(),
                    made.keyId(),
                    HexFormat.of().formatHex(made.hash().bytes()));
        }
    }

    /** False for none at all and for what is far too long, after the same work. */
    public boolean matches(SocietyId society, UUID owner, String typed, Optional<KeptPassword> kept) {
        boolean possible = typed.length() <= 4 * PasswordRules.LONGEST;
        var stored = kept.map(each -> new PasswordHash(
                each.parameters(), each.keyId(), new Digest(HexFormat.of().parseHex(each.hash()))));
        try (var place = hashes.place()) {
            return hashes.matches(place, possible ? typed : "", stored, society, owner) && possible;
        }
    }
}
