package kenpo.portal.signin.flow;

import java.util.List;
import kenpo.portal.credential.PasskeyId;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.society.Method;
import org.jspecify.annotations.Nullable;

/**
 * What decides about everything after the password, once that is the member's own.
 *
 * @param methodSetUp whether the account has any method to sign in with
 * @param open the factors this account can show on this host, the strongest first
 * @param askedFor the one this browser's person wants to be asked for
 * @param adding the method to be set up before it ends
 * @param remembered that this browser is remembered, which stands for the factor where none was shown
 * @param naming the passkey just made, which waits for its name
 */
record SecondStep(
        boolean methodSetUp,
        List<SecondFactor> open,
        @Nullable SecondFactor askedFor,
        @Nullable ShownFactor shown,
        @Nullable RememberedAt remembered,
        @Nullable Method adding,
        @Nullable PasskeyId naming) {
    SecondStep {
        open = List.copyOf(open);
    }

    /** The factor shown, or what stands for it; null: nothing yet. */
    @Nullable
    Evidence evidence() {
        return shown == null ? remembered : shown;
    }

    /** The wish where it can be met, else the strongest; a passkey made for another host where nothing is open here. */
    SecondFactor asked() {
        if (askedFor != null && open.contains(askedFor)) {
            return askedFor;
        }
        return open.isEmpty() ? SecondFactor.PASSKEY : open.getFirst();
    }
}
