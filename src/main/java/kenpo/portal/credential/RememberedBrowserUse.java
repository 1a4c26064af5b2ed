package kenpo.portal.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.AccountStanding;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserIds;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.mail.Mail;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recognises remembered browsers. Each use replaces the token by its successor, which follows from it by the operator's key:
 * requests side by side and one repeated after a lost answer get the same. A token that was replaced earlier is a copy. The
 * caller's transaction, if there is one, must commit whatever comes out.
 */
@Component
@Transactional
public class RememberedBrowserUse {
    private static final byte[] SUCCESSOR = "remembered browser".getBytes(UTF_8);

    private final RememberedBrowserRows rows;
    private final Accounts accounts;
    private final UserIds userIds;
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final KeyRing keys;
    private final Clock clock;

    RememberedBrowserUse(
            RememberedBrowserRows rows,
            Accounts accounts,
            UserIds userIds,
            SecurityNotices notices,
            AuditTrail audit,
            ApplicationEventPublisher events,
            KeyRing keys,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.userIds = userIds;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.keys = keys;
        this.clock = clock;
    }

    /** For filling the user ID in; proves nothing and uses nothing up. */
    public Optional<RecognisedBrowser> recognise(SocietyId society, String cookie) {
        return RememberedToken.of(cookie)
                .flatMap(token -> rows.find(society, token.id()).flatMap(row -> recognised(society, token, row)));
    }

    private Optional<RecognisedBrowser> recognised(
            SocietyId society, RememberedToken token, RememberedBrowserRows.Row row) {
        var account = accounts.find(society, row.account()).orElseThrow();
        var shown = shown(society, token);
        if (!rows.holds(society, shown)) {
            stolen(society, row.account(), shown);
            return Optional.empty();
        }
        boolean newest = rows.holds(society, new RememberedBrowserRows.Shown(token, token));
        return isTrusted(account, row.madeAt())
                ? userIds.active(society, account.member())
                        .map(id -> new RecognisedBrowser(account.id(), id, cookie(newest ? token : shown.next(), row)))
                : Optional.empty();
    }

    /** Only where the password of that account was right a moment ago: it is never asked for nothing. */
    public RememberedBrowserCheck use(SocietyId society, Proof.OfPassword password, String cookie) {
        return password.credential() == CredentialKind.CHOSEN
                ? use(society, password.account(), cookie)
                : new RememberedBrowserCheck.Unknown();
    }

    /** Only where the mailbox of that account was shown a moment ago, as above. */
    public RememberedBrowserCheck useBesideMailbox(SocietyId society, AccountId account, String cookie) {
        return use(society, account, cookie);
    }

    private RememberedBrowserCheck use(SocietyId society, AccountId account, String cookie) {
        var token = RememberedToken.of(cookie);
        var row = token.flatMap(shown -> rows.find(society, shown.id()))
                .filter(found -> found.account().equals(account));
        return row.isEmpty() ? new RememberedBrowserCheck.Unknown() : use(society, token.orElseThrow(), row.get());
    }

    private RememberedBrowserCheck use(SocietyId society, RememberedToken token, RememberedBrowserRows.Row row) {
        var account = accounts.find(society, row.account()).orElseThrow();
        if (!isTrusted(account, row.madeAt())) {
            return new RememberedBrowserCheck.Unknown();
        }
        var shown = shown(society, token);
        if (!rows.rotate(society, shown)) {
            stolen(society, row.account(), shown);
            return new RememberedBrowserCheck.Unknown();
        }
        audit.record(society, event(AuditKind.REMEMBERED_BROWSER_USED, row.account()));
        return new RememberedBrowserCheck.Matched(
                new RememberedBrowserProof(society, row.account()), cookie(shown.next(), row));
    }

    /** Not when the society has shortened the days, the account may not sign in, or its member has left since. */
    private boolean isTrusted(Account account, Instant madeAt) {
        var settings = CurrentSociety.get().settings();
        var now = clock.instant();
        var standing = account.standing(LocalDate.ofInstant(now, Eligibility.ZONE), settings);
        var lostOn = account.eligibilityLostOn();
        boolean leftSince = standing instanceof AccountStanding.ReadOnly
                && lostOn != null
                && madeAt.isBefore(lostOn.atStartOfDay(Eligibility.ZONE).toInstant());
        return standing.maySignIn()
                && account.isMethodSetUp()
                && !leftSince
                && now.isBefore(madeAt.plus(settings.session().remembered()));
    }

    /** Does nothing when another request was first, or the browser was ended meanwhile. */
    private void stolen(SocietyId society, AccountId account, RememberedBrowserRows.Shown shown) {
        if (rows.endUnlessHeld(society, shown)) {
            rows.endAll(society, account);
            audit.record(society, event(AuditKind.REMEMBERED_BROWSER_STOLEN, account));
            notices.post(society, account, Mail.Kind.REMEMBERED_BROWSER_STOLEN);
            events.publishEvent(new RememberedBrowserStolen(society, account));
        }
    }

    private RememberedBrowserRows.Shown shown(SocietyId society, RememberedToken token) {
        byte[] secret = keys.mac(
                KeyPurpose.CODE,
                SUCCESSOR,
                society.value().toString().getBytes(UTF_8),
                token.cookie().getBytes(UTF_8));
        var next = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new RememberedBrowserRows.Shown(token, new RememberedToken(token.id(), next));
    }

    private static RememberedCookie cookie(RememberedToken token, RememberedBrowserRows.Row row) {
        return new RememberedCookie(token.cookie(), row.until());
    }

    private static AuditEvent event(AuditKind kind, AccountId account) {
        return AuditEvent.succeeded(kind, new AuditEvent.Actor.Member(account.value()), account.value());
    }
}
