package kenpo.portal.account;

import java.time.Instant;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.Method;
import org.jspecify.annotations.Nullable;

/**
 * How far the first sign-in of an account has come; kept with the account, so that another browser continues it. Each
 * move gives the next record; {@link Accounts#advance} writes it.
 *
 * @param email the address given, not yet the member's before {@code emailConfirmedAt}
 * @param method the one chosen; as long as it is the mailed code, that is among the account's methods
 */
public record FirstSignIn(
        @Nullable Instant identityConfirmedAt,
        @Nullable EmailAddress email,
        @Nullable Instant emailConfirmedAt,
        @Nullable Method method,
        @Nullable Instant completedAt) {
    public static final FirstSignIn NOT_BEGUN = new FirstSignIn(null, null, null, null, null);

    public boolean isCompleted() {
        return completedAt != null;
    }

    public FirstSignIn identityConfirmed(Instant at) {
        return new FirstSignIn(at, email, emailConfirmedAt, method, completedAt);
    }

    public FirstSignIn emailProposed(EmailAddress address) {
        return new FirstSignIn(identityConfirmedAt, address, null, method, completedAt);
    }

    public FirstSignIn emailWithdrawn() {
        return new FirstSignIn(identityConfirmedAt, null, null, method, completedAt);
    }

    public FirstSignIn emailConfirmed(Instant at) {
        return new FirstSignIn(identityConfirmedAt, email, at, method, completedAt);
    }

    public FirstSignIn methodChosen(Method chosen) {
        return new FirstSignIn(identityConfirmedAt, email, emailConfirmedAt, chosen, completedAt);
    }

    public FirstSignIn methodWithdrawn() {
        return new FirstSignIn(identityConfirmedAt, email, emailConfirmedAt, null, completedAt);
    }

    public FirstSignIn completed(Instant at) {
        return new FirstSignIn(identityConfirmedAt, email, emailConfirmedAt, method, at);
    }
}
