package kenpo.portal.signin.flow;

import java.util.Objects;
import java.util.Optional;
import kenpo.portal.account.Accounts;
import kenpo.portal.credential.EmailCodeCheck;
import kenpo.portal.credential.EmailCodeSending;
import kenpo.portal.credential.EmailCodes;
import kenpo.portal.credential.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails and checks the codes a half-way sign-in waits for. */
@Component
@Transactional
public class SignInCodes {
    private final EmailCodes codes;
    private final Accounts accounts;
    private final SignIns signIns;

    SignInCodes(EmailCodes codes, Accounts accounts, SignIns signIns) {
        this.codes = codes;
        this.accounts = accounts;
        this.signIns = signIns;
    }

    public EmailCodeSending send(SignIn.AwaitingMailedCode signIn) {
        var ticket = signIn.ticket();
        var account = accounts.find(ticket.society(), ticket.account()).orElseThrow();
        return codes.send(ticket.society(), ticket.key(), account, signIn.address(), signIn.purpose());
    }

    /** For somebody who asks for a mailed code instead of another factor; within the limits, else the earlier one stays. */
    public void sendFor(SignIn.AwaitingSecondFactor signIn) {
        var ticket = signIn.ticket();
        var account = accounts.find(ticket.society(), ticket.account()).orElseThrow();
        var address = Objects.requireNonNull(account.firstSignIn().email(), "mailed codes need an address");
        codes.send(ticket.society(), ticket.key(), account, address, Purpose.SIGN_IN);
    }

    @Transactional(readOnly = true)
    public LastMail lastMail(SignIn.AwaitingMailedCode signIn) {
        var ticket = signIn.ticket();
        return new LastMail(
                codes.validUntil(ticket.society(), ticket.key(), signIn.purpose()),
                codes.resendFrom(ticket.society(), ticket.key(), signIn.purpose()));
    }

    /**
     * When it matches, the sign-in has moved on; empty, and nothing counted, when another request of the same browser
     * has moved it on already.
     */
    public Optional<EmailCodeCheck> check(SignIn.AwaitingMailedCode signIn, String typed) {
        var ticket = signIn.ticket();
        return signIns.holdForCode(ticket) ? Optional.of(compare(signIn, typed)) : Optional.empty();
    }

    private EmailCodeCheck compare(SignIn.AwaitingMailedCode signIn, String typed) {
        var ticket = signIn.ticket();
        var check = codes.check(ticket.society(), ticket.key(), ticket.account(), signIn.purpose(), typed);
        if (check instanceof EmailCodeCheck.Matched(var proof)) {
            switch (signIn) {
                case SignIn.AwaitingEmailCode everyday -> {
                    everyday.proven(proof);
                    signIns.secondFactorProven(ticket, proof.factor());
                }
                case SignIn.AwaitingMethodSetUpCode setUp -> {
                    setUp.proven(proof);
                    signIns.confirmed(ticket);
                }
                case SignIn.AwaitingRosterEmailCode first -> {
                    first.confirmed(proof);
                    signIns.confirmed(ticket);
                }
            }
        }
        return check;
    }
}
