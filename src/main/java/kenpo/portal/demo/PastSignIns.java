package kenpo.portal.demo;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.PasskeyCheck;
import kenpo.portal.credential.Passkeys;
import kenpo.portal.credential.PasswordCheck;
import kenpo.portal.credential.RelyingParties;
import kenpo.portal.credential.SignInPasswords;
import kenpo.portal.key.Secrets;
import kenpo.portal.key.Sha256;
import kenpo.portal.signin.flow.Remembering;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.flow.SignInCodes;
import kenpo.portal.signin.flow.SignIns;
import kenpo.portal.signin.session.SignInCompletion;
import kenpo.portal.society.Society;

/** Sign-ins of people of the past, from the sign-in page to the portal or to where the person stops. */
final class PastSignIns {
    private final SignInPasswords passwords;
    private final Passkeys passkeys;
    private final RelyingParties parties;
    private final SignIns signIns;
    private final SignInCodes codes;
    private final SignInCompletion completion;
    private final Accounts accounts;
    private final PastFirstSteps first;
    private final PastFactors factors;
    private final Secrets secrets;
    private final PastTime time;
    private final Clock clock;

    PastSignIns(
            SignInPasswords passwords,
            Passkeys passkeys,
            RelyingParties parties,
            SignIns signIns,
            SignInCodes codes,
            SignInCompletion completion,
            Accounts accounts,
            PastFirstSteps first,
            PastFactors factors,
            Secrets secrets,
            PastTime time,
            Clock clock) {
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.parties = parties;
        this.signIns = signIns;
        this.codes = codes;
        this.completion = completion;
        this.accounts = accounts;
        this.first = first;
        this.factors = factors;
        this.secrets = secrets;
        this.time = time;
        this.clock = clock;
    }

    void refused(Society society, String userId) {
        passwords.check(society.id(), userId, "Yoru-no-michi");
        pass(9);
    }

    /** Those who have a passkey mostly take it alone. */
    void everyday(Society society, PastPerson person, PastBelongings belongings) {
        var passkey = belongings.passkey;
        if (passkey == null
                || PastPerson.chance(person.number(), (int) clock.instant().getEpochSecond(), 4) == 0) {
            byPassword(society, person, belongings, person.userId(), person.password());
        } else {
            alone(society, person, belongings, passkey);
        }
    }

    void byPassword(Society society, PastPerson person, PastBelongings belongings, String userId, String password) {
        if (passwords.check(society.id(), userId, password) instanceof PasswordCheck.Matched(var proof)) {
            speak(society, proof.account());
            var begun = signIns.begin(society, society.canonicalHost(), proof, Remembering.NO, Optional.empty());
            if (begun.state() instanceof SignIn.AwaitingMailedCode waiting) {
                codes.send(waiting);
            }
            walk(society, begun.id(), person, belongings);
        }
    }

    private void alone(Society society, PastPerson person, PastBelongings belongings, SoftPasskey passkey) {
        var browser = new FlowKey(Sha256.of(secrets.token()));
        var party = parties.at(society.canonicalHost());
        var answer = passkey.get(passkeys.aloneOptions(society.id(), browser, party), party.origin());
        if (passkeys.checkAlone(society.id(), browser, party, answer) instanceof PasskeyCheck.Matched(var proof)) {
            speak(society, proof.account());
            var begun = signIns.begin(society, society.canonicalHost(), proof, Remembering.NO, Optional.empty());
            walk(society, begun.id(), person, belongings);
        }
    }

    private void speak(Society society, AccountId account) {
        accounts.speak(society.id(), account, Locale.JAPANESE);
    }

    private void walk(Society society, String id, PastPerson person, PastBelongings belongings) {
        boolean goesOn = true;
        while (goesOn) {
            pass(24);
            goesOn = signIns.find(society, society.canonicalHost(), id)
                    .filter(state -> step(society, state, person, belongings))
                    .isPresent();
        }
    }

    private boolean step(Society society, SignIn state, PastPerson person, PastBelongings belongings) {
        return switch (state) {
            case SignIn.AwaitingIdentityCheck at -> first.confirm(at, person);
            case SignIn.AwaitingTermsAcceptance at -> first.accept(at, person);
            case SignIn.AwaitingEmailAddress at -> first.giveAddress(at, person);
            case SignIn.AwaitingEmailConfirmation at -> first.confirmAddress(at);
            case SignIn.ChoosingMethod at -> first.chooseMethod(at, person);
            case SignIn.ChoosingPassword at -> first.choosePassword(society, at, person);
            case SignIn.FirstSignInCompleted at -> first.complete(at);
            case SignIn.AwaitingMailedCode at -> factors.typeCode(at);
            case SignIn.SettingUpAuthenticatorApp at -> factors.takeApp(society, at, belongings);
            case SignIn.SettingUpPasskey at -> factors.makePasskey(society, at, person, belongings);
            case SignIn.NamingPasskey at -> factors.namePasskey(at);
            case SignIn.AwaitingAuthenticatorAppCode at -> factors.typeAppCode(at, belongings);
            case SignIn.AwaitingPasskey at -> factors.usePasskey(society, at, belongings);
            case SignIn.Completed at -> enter(society, at, belongings);
            // nobody of the past has either code
            case SignIn.AwaitingPostedCode _, SignIn.AwaitingRecoveryCode _ -> false;
        };
    }

    /** The last step. */
    private boolean enter(Society society, SignIn.Completed signIn, PastBelongings belongings) {
        completion
                .trade(society, signIn, Optional.ofNullable(belongings.browser), Optional.empty())
                .ifPresent(entry -> belongings.browser = entry.known());
        return false;
    }

    private void pass(int seconds) {
        time.turnTo(clock.instant().plusSeconds(seconds));
    }
}
