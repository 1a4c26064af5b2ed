package kenpo.portal.signin.flow;

import kenpo.portal.credential.PostedCodeCheck;
import kenpo.portal.credential.PostedCodes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Confirms an earlier user by the posted code (郵送コード), before step 1. */
@Component
@Transactional
public class PostedCodeConfirmation {
    private final PostedCodes codes;
    private final SignIns signIns;

    PostedCodeConfirmation(PostedCodes codes, SignIns signIns) {
        this.codes = codes;
        this.signIns = signIns;
    }

    /** When it matches, the sign-in has moved on. */
    public PostedCodeCheck check(SignIn.AwaitingPostedCode signIn, String typed) {
        var ticket = signIn.ticket();
        var check = codes.check(ticket.society(), ticket.account(), typed);
        if (check instanceof PostedCodeCheck.Matched(var proof)) {
            signIn.confirmed(proof);
            signIns.confirmed(ticket);
        }
        return check;
    }
}
