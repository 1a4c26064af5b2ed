package kenpo.portal.signin.flow;

import kenpo.portal.credential.SecondFactor;
import kenpo.portal.society.Method;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From step 7 on, to the portal or to the set-up: who confirmed the mailbox in this browser has shown both factors; who only took up a first
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
        if (!signIn.mailboxProven()) {
            codes.send(signIn.withoutMailbox());
        } else if (signIn.method() == Method.EMAIL_CODE) {
            signIns.secondFactorProven(ticket, SecondFactor.EMAIL_CODE);
        }
    }
}
