package kenpo.portal.signin.flow;

import java.util.Optional;
import kenpo.portal.credential.Proof;

/**
 * What there is to ログイン状態の保存 when a sign-in begins.
 *
 * @param wished whether the browser is to be remembered once two factors were shown
 * @param proof that it is remembered already
 */
public record Remembering(boolean wished, Optional<Proof.OfRememberedBrowser> proof) {
    public static final Remembering NO = new Remembering(false, Optional.empty());

    public static Remembering wished(boolean wished) {
        return new Remembering(wished, Optional.empty());
    }
}
