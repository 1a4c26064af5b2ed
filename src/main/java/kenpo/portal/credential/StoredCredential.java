package kenpo.portal.credential;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What an account's password is compared with now. */
sealed interface StoredCredential {
    /** Names the row; a hash is bound to it. */
    UUID owner();

    record Chosen(UUID owner, PasswordHash password, Instant setAt) implements StoredCredential {}

    record Letter(UUID owner, PasswordHash password, Instant expiresAt) implements StoredCredential {}

    record Migration(UUID owner, Confirmation confirmation, Instant expiresAt) implements StoredCredential {}

    /** Absent for a migration credential, whose password stands on the roster. */
    default Optional<PasswordHash> hash() {
        return switch (this) {
            case Chosen(var _, var password, var _) -> Optional.of(password);
            case Letter(var _, var password, var _) -> Optional.of(password);
            case Migration _ -> Optional.empty();
        };
    }

    default CredentialKind kind() {
        return switch (this) {
            case Chosen _ -> CredentialKind.CHOSEN;
            case Letter _ -> CredentialKind.LETTER;
            case Migration _ -> CredentialKind.MIGRATION;
        };
    }

    default Factor factor() {
        return this instanceof Chosen ? Factor.PASSWORD : Factor.TEMPORARY_PASSWORD;
    }
}
