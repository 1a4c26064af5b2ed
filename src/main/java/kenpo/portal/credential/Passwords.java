package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/** The passwords members chose. */
@Component
public class Passwords {
    /** Hashes it; call this outside a transaction, after {@link PasswordRules#check}. Throws HashingOverloaded. */
    public NewPassword prepare(SocietyId society, AccountId account, String password) {
        throw new UnsupportedOperationException();
    }

    /** Keeps it from now on and ends every temporary credential of the account; joins the running transaction. */
    public void set(NewPassword password) {
        throw new UnsupportedOperationException();
    }

    /** Both in one; call it outside a transaction. */
    public void set(SocietyId society, AccountId account, String password) {
        set(prepare(society, account, password));
    }
}
