package kenpo.portal.credential;

import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/** Checks user ID and password at sign-in; whoever asks for whom, the work is the same. */
@Component
public class SignInPasswords {
    /** Call it outside a transaction. Throws HashingOverloaded. */
    public PasswordCheck check(SocietyId society, String typedUserId, String typedPassword) {
        throw new UnsupportedOperationException();
    }
}
