package kenpo.portal.signin.flow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From step 7 to the portal: who confirmed the mailbox in this browser has shown both factors; who only took up a first
 * sign-in begun elsewhere is mailed a code like at any later sign-in.
 */
@Component
@Transactional
public class FirstSignInEnd {
    private final SignIns signIns;
    private final SignInCodes codes;

    FirstSignInEnd(SignIns signIns, SignInCodes codes) {
        this.signIns = signIns;
        this.codes = codes;
    }

    public void goOn(SignIn.FirstSignInCompleted signIn) {
        var ticket = signIn.ticket();
        signIns.passwordChosen(ticket);
        if (signIn.mailboxProven()) {
            signIns.secondFactorProven(ticket);
        } else {
            codes.send(new SignIn.AwaitingEmailCode(ticket, signIn.address()));
        }
    }
}
