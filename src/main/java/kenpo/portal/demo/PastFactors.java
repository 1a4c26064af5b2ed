package kenpo.portal.demo;

import java.time.Clock;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.credential.AuthenticatorAppCheck;
import kenpo.portal.credential.AuthenticatorAppSetUp;
import kenpo.portal.credential.AuthenticatorApps;
import kenpo.portal.credential.EmailCodeCheck;
import kenpo.portal.credential.FactorName;
import kenpo.portal.credential.PasskeyCheck;
import kenpo.portal.credential.PasskeyRegistration;
import kenpo.portal.credential.Passkeys;
import kenpo.portal.credential.RelyingParties;
import kenpo.portal.demo.PastPerson.Stop;
import kenpo.portal.key.Secrets;
import kenpo.portal.signin.flow.SecondFactorCheck;
import kenpo.portal.signin.flow.SignIn;
import kenpo.portal.signin.flow.SignInCodes;
import kenpo.portal.signin.session.MethodSetUp;
import kenpo.portal.society.Society;

/** How somebody of the past sets a method up and shows it; each answers whether the person goes on. */
final class PastFactors {
    private static final FactorName PHONE = new FactorName("スマートフォン");

    private final AuthenticatorApps apps;
    private final Passkeys passkeys;
    private final RelyingParties parties;
    private final MethodSetUp setUp;
    private final SecondFactorCheck check;
    private final SignInCodes codes;
    private final UserIds userIds;
    private final Secrets secrets;
    private final Clock clock;

    PastFactors(
            AuthenticatorApps apps,
            Passkeys passkeys,
            RelyingParties parties,
            MethodSetUp setUp,
            SecondFactorCheck check,
            SignInCodes codes,
            UserIds userIds,
            Secrets secrets,
            Clock clock) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.parties = parties;
        this.setUp = setUp;
        this.check = check;
        this.codes = codes;
        this.userIds = userIds;
        this.secrets = secrets;
        this.clock = clock;
    }

    boolean takeApp(Society society, SignIn.SettingUpAuthenticatorApp signIn, PastBelongings belongings) {
        var ticket = signIn.ticket();
        var userId =
                userIds.active(society.id(), signIn.member()).map(UserId::value).orElseThrow();
        var key = apps.offered(society.id(), ticket.account(), ticket.key(), society.name(), userId);
        var app = SoftApp.typed(key.grouped());
        belongings.app = app;
        return setUp.app(signIn, app.code(clock.instant()), PHONE, false)
                .filter(AuthenticatorAppSetUp.Done.class::isInstance)
                .isPresent();
    }

    boolean makePasskey(Society society, SignIn.SettingUpPasskey signIn, PastPerson person, PastBelongings belongings) {
        if (person.stops() == Stop.SET_UP) {
            return false;
        }
        var ticket = signIn.ticket();
        var party = parties.at(society.canonicalHost());
        var label = userIds.active(society.id(), signIn.member()).orElseThrow();
        var options = passkeys.registrationOptions(society.id(), ticket.account(), ticket.key(), party, label);
        var passkey = new SoftPasskey(secrets.bytes(16));
        belongings.passkey = passkey;
        return setUp.passkey(signIn, party, passkey.create(options, party.origin()), PHONE)
                .filter(PasskeyRegistration.Registered.class::isInstance)
                .isPresent();
    }

    boolean namePasskey(SignIn.NamingPasskey signIn) {
        setUp.name(signIn, PHONE);
        return true;
    }

    /** Ends here for whom no mail arrives. */
    boolean typeCode(SignIn.AwaitingMailedCode signIn) {
        return PastMails.current()
                .flatMap(PastMails::takeCode)
                .flatMap(code -> codes.check(signIn, code))
                .filter(EmailCodeCheck.Matched.class::isInstance)
                .isPresent();
    }

    boolean typeAppCode(SignIn.AwaitingAuthenticatorAppCode signIn, PastBelongings belongings) {
        var app = belongings.app;
        return app != null
                && check.check(signIn, app.code(clock.instant()))
                        .filter(AuthenticatorAppCheck.Matched.class::isInstance)
                        .isPresent();
    }

    boolean usePasskey(Society society, SignIn.AwaitingPasskey signIn, PastBelongings belongings) {
        var passkey = belongings.passkey;
        if (passkey == null) {
            return false;
        }
        var ticket = signIn.ticket();
        var party = parties.at(society.canonicalHost());
        var options = passkeys.secondFactorOptions(society.id(), ticket.account(), ticket.key(), party);
        return check.check(signIn, party, passkey.get(options, party.origin()))
                .filter(PasskeyCheck.Matched.class::isInstance)
                .isPresent();
    }
}
