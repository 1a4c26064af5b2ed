package kenpo.portal.credential;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/** Makes the passwords of letters and hashes them, on all processors, before anything is written. */
@Component
class LetterPasswords {
    private final PasswordHashes hashes;
    private final TemporarySecrets secrets;
    private final StoredCredentials credentials;

    LetterPasswords(PasswordHashes hashes, TemporarySecrets secrets, StoredCredentials credentials) {
        this.hashes = hashes;
        this.secrets = secrets;
        this.credentials = credentials;
    }

    /** How many are best prepared together. */
    int atOnce() {
        return hashes.atOnce();
    }

    List<CompletableFuture<Letters.Prepared>> prepare(SocietyId society, int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> prepare(society), Thread.ofPlatform()::start))
                .toList();
    }

    Letters.Prepared prepare(SocietyId society) {
        return prepare(society, secrets.password());
    }

    Letters.Prepared prepare(SocietyId society, String password) {
        var id = credentials.newId();
        try (var place = hashes.place()) {
            return new Letters.Prepared(id, password, hashes.make(place, password, society, id));
        }
    }
}
