package kenpo.portal.credential;

import kenpo.portal.account.AccountId;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/** The codes that came by post with a migration credential (郵送コード); eight characters, case and spaces do not matter. */
@Component
public class PostedCodes {
    public PostedCodeCheck check(SocietyId society, AccountId account, String typed) {
        throw new UnsupportedOperationException();
    }
}
