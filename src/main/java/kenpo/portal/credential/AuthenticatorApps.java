package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.AUTHENTICATOR_APP_ADDED;
import static kenpo.portal.audit.AuditKind.AUTHENTICATOR_APP_CHECKED;

import java.time.Clock;
import java.util.List;
import kenpo.portal.account.AccountId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.authenticatorapp.KeyUri;
import kenpo.portal.credential.authenticatorapp.Totp;
import kenpo.portal.credential.authenticatorapp.TotpSecret;
import kenpo.portal.key.Secrets;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authenticator apps (認証アプリ) of members: several an account, any one's code will do, each code once. */
@Component
@Transactional
public class AuthenticatorApps {
    /** Each further app makes a guess a little likelier to hit. */
    public static final int MOST = 5;

    /** Steps a clock may be off, one each way: a deviation from ASVS 6.5.5, see decision 0007. */
    private static final int WINDOW = 1;

    /** Steps within which a set-up recognises that it is the clock that is wrong: ten minutes. */
    private static final int CLOCK_OFF = 20;

    private final AuthenticatorAppRows rows;
    private final Lockout lockout;
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final Secrets secrets;
    private final Clock clock;

    AuthenticatorApps(
            AuthenticatorAppRows rows,
            Lockout lockout,
            SecurityNotices notices,
            AuditTrail audit,
            Secrets secrets,
            Clock clock) {
        this.rows = rows;
        this.lockout = lockout;
        this.notices = notices;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<AuthenticatorApp> of(SocietyId society, AccountId account) {
        return rows.of(society, account).stream()
                .map(AuthenticatorAppRows.Row::app)
                .toList();
    }

    /**
     * The key to be taken into an app, the same for this browser until a right code was given; under the society's name and
     * the user ID, to which a number is added where there is an app already, since some apps keep one entry a name.
     */
    public AuthenticatorAppKey offered(
            SocietyId society, AccountId account, FlowKey flow, String issuer, String userId) {
        int others = rows.of(society, account).size();
        var label = others == 0 ? userId : userId + "-" + (others + 1);
        return new AuthenticatorAppKey(new KeyUri(issuer, label, secret(society, account, flow)));
    }

    private TotpSecret secret(SocietyId society, AccountId account, FlowKey flow) {
        return rows.offer(society, account, flow)
                .orElseGet(() -> {
                    var id = new AuthenticatorAppId(secrets.id());
                    var fresh = new TotpSecret(secrets.bytes(TotpSecret.BYTES));
                    rows.keepOffer(society, account, flow, new AuthenticatorAppRows.Offer(id, fresh));
                    return rows.offer(society, account, flow).orElseThrow();
                })
                .secret();
    }

    /**
     * Takes the app into service when its code is right. Wrong ones are not counted: who sees this page sees the secret.
     */
    public AuthenticatorAppSetUp setUp(
            SocietyId society, AccountId account, FlowKey flow, String typed, FactorName name) {
        if (typed.isBlank()) {
            return new AuthenticatorAppSetUp.Empty();
        }
        var digits = TypedCode.sixDigits(typed);
        if (digits.isEmpty()) {
            return new AuthenticatorAppSetUp.NotSixDigits();
        }
        var offer = rows.offer(society, account, flow);
        if (offer.isEmpty()) {
            return new AuthenticatorAppSetUp.Mismatched();
        }
        var secret = offer.get().secret();
        var step = Totp.matching(secret, digits.get(), clock.instant(), WINDOW).max();
        if (step.isEmpty()) {
            return Totp.matching(secret, digits.get(), clock.instant(), CLOCK_OFF)
                            .findAny()
                            .isPresent()
                    ? new AuthenticatorAppSetUp.ClockOff()
                    : new AuthenticatorAppSetUp.Mismatched();
        }
        if (!rows.add(society, account, offer.get().id(), secret, name.value(), step.getAsLong(), MOST)) {
            return new AuthenticatorAppSetUp.Full();
        }
        rows.endOffer(society, flow);
        audit.record(society, AuditEvent.succeeded(AUTHENTICATOR_APP_ADDED, actor(account), account.value()));
        notices.post(society, account, Mail.Kind.AUTHENTICATOR_APP_ADDED);
        return new AuthenticatorAppSetUp.Done(new AuthenticatorAppProof(society, account));
    }

    /** The caller's transaction, if there is one, must commit even after a wrong code, or it is not counted. */
    public AuthenticatorAppCheck check(SocietyId society, AccountId account, String typed) {
        if (typed.isBlank()) {
            return new AuthenticatorAppCheck.Empty();
        }
        var digits = TypedCode.sixDigits(typed);
        if (digits.isEmpty()) {
            return new AuthenticatorAppCheck.NotSixDigits();
        }
        return switch (lockout.reserve(society, account, Factor.AUTHENTICATOR_APP)) {
            case Attempt.Waiting(var until) -> {
                refused(society, account, "waiting");
                yield new AuthenticatorAppCheck.Waiting(until);
            }
            case Attempt.Disabled() -> {
                refused(society, account, "disabled");
                yield new AuthenticatorAppCheck.Disabled();
            }
            case Attempt.Allowed allowed -> compare(society, account, digits.get(), allowed);
        };
    }

    private AuthenticatorAppCheck compare(SocietyId society, AccountId account, String code, Attempt.Allowed attempt) {
        boolean fits = false;
        for (var row : rows.of(society, account)) {
            for (long step :
                    Totp.matching(row.secret(), code, clock.instant(), WINDOW).toArray()) {
                fits = true;
                if (rows.accept(society, row.app().id(), step)) {
                    return accepted(society, account, row);
                }
            }
        }
        lockout.failed(society, account, Factor.AUTHENTICATOR_APP, attempt);
        refused(society, account, fits ? "used before" : "wrong");
        return fits
                ? new AuthenticatorAppCheck.AlreadyUsed(attempt.remaining())
                : new AuthenticatorAppCheck.Mismatched(attempt.remaining());
    }

    private AuthenticatorAppCheck accepted(SocietyId society, AccountId account, AuthenticatorAppRows.Row row) {
        if (row.underOldKey()) {
            rows.encryptAnew(society, row);
        }
        lockout.succeeded(society, account, Factor.AUTHENTICATOR_APP);
        audit.record(society, AuditEvent.succeeded(AUTHENTICATOR_APP_CHECKED, actor(account), account.value()));
        return new AuthenticatorAppCheck.Matched(new AuthenticatorAppProof(society, account));
    }

    private void refused(SocietyId society, AccountId account, String reason) {
        audit.record(society, AuditEvent.refused(AUTHENTICATOR_APP_CHECKED, actor(account), account.value(), reason));
    }

    private static AuditEvent.Actor actor(AccountId account) {
        return new AuditEvent.Actor.Member(account.value());
    }
}
