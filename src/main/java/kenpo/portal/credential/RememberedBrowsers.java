package kenpo.portal.credential;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kenpo.portal.account.AccountId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The browsers on which members have had their sign-in kept (ログイン状態の保存). */
@Component
@Transactional
public class RememberedBrowsers {
    private final RememberedBrowserRows rows;
    private final AuditTrail audit;
    private final Secrets secrets;
    private final Clock clock;

    RememberedBrowsers(RememberedBrowserRows rows, AuditTrail audit, Secrets secrets, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Only after a complete sign-in with two factors; empty where the society does not offer it. Cookie: the one before. */
    public Optional<RememberedCookie> remember(Society society, AccountId account, Optional<String> cookie) {
        var days = society.settings().session().remembered();
        if (days.isZero()) {
            return Optional.empty();
        }
        cookie.flatMap(RememberedToken::of).ifPresent(before -> rows.end(society.id(), account, before.id()));
        var token = new RememberedToken(new RememberedBrowserId(secrets.id()), secrets.token());
        var until = clock.instant().plus(days);
        rows.add(society.id(), account, token, until);
        audit.record(society.id(), event(AuditKind.BROWSER_REMEMBERED, account));
        return Optional.of(new RememberedCookie(token.cookie(), until));
    }

    /** Those of the account that still hold, the last used first; cookie: that of the browser that asks. */
    @Transactional(readOnly = true)
    public List<RememberedBrowser> of(SocietyId society, AccountId account, Optional<String> cookie) {
        var asking = cookie.flatMap(RememberedToken::of).map(RememberedToken::id);
        return rows.of(society, account).stream()
                .map(row -> new RememberedBrowser(
                        row.id(),
                        row.browser(),
                        NetworkSource.of(row.address()).shortened(),
                        row.madeAt(),
                        row.usedAt(),
                        row.until(),
                        asking.filter(row.id()::equals).isPresent()))
                .toList();
    }

    /** False when it was not there any more. */
    public boolean end(SocietyId society, AccountId account, RememberedBrowserId id) {
        boolean ended = rows.end(society, account, id);
        if (ended) {
            audit.record(society, event(AuditKind.REMEMBERED_BROWSER_ENDED, account));
        }
        return ended;
    }

    /** How many there were. */
    public int endAll(SocietyId society, AccountId account) {
        int ended = rows.endAll(society, account);
        if (ended > 0) {
            audit.record(
                    society, event(AuditKind.REMEMBERED_BROWSER_ENDED, account).with("count", Integer.toString(ended)));
        }
        return ended;
    }

    /** On this browser alone, because its holder signs out. */
    public void endHere(SocietyId society, String cookie) {
        RememberedToken.of(cookie)
                .ifPresent(token -> rows.endWith(society, token.id(), token.hash())
                        .ifPresent(
                                account -> audit.record(society, event(AuditKind.REMEMBERED_BROWSER_ENDED, account))));
    }

    private static AuditEvent event(AuditKind kind, AccountId account) {
        return AuditEvent.succeeded(kind, new AuditEvent.Actor.Member(account.value()), account.value());
    }
}
