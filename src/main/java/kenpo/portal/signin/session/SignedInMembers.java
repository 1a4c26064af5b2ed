package kenpo.portal.signin.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.AccountStanding;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns the id in a browser's cookie into the member it signs in, as long as time and standing allow. */
@Component
class SignedInMembers {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    /** How exact "last seen" is; saves a write on most requests. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final MemberSessions sessions;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    SignedInMembers(MemberSessions sessions, Accounts accounts, AuditTrail audit, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the session is unknown, over, or its account may no longer; then it is gone for good. */
    @Transactional
    public Optional<MemberAuthentication> find(Society society, String id) {
        return sessions.find(society.id(), id).flatMap(session -> alive(society, id, session));
    }

    private Optional<MemberAuthentication> alive(Society society, String id, MemberSession session) {
        var now = clock.instant();
        var rule = society.settings().session();
        var account = accounts.find(society.id(), session.account()).orElseThrow();
        var standing = account.standing(LocalDate.ofInstant(now, TOKYO), society.settings());
        var idleUntil = session.lastSeenAt().plus(rule.idle());
        if (!now.isBefore(session.expiresAt()) || !now.isBefore(idleUntil)) {
            end(society, id, session.account(), "time");
            return Optional.empty();
        }
        if (!standing.maySignIn() || leftSince(session.createdAt(), account, standing)) {
            end(society, id, session.account(), "standing");
            return Optional.empty();
        }
        boolean noted = Duration.between(session.lastSeenAt(), now).compareTo(SEEN_EVERY) >= 0;
        if (noted) {
            sessions.seen(society.id(), id, now);
        }
        var lastSeen = noted ? now : session.lastSeenAt();
        var endsAt = earlier(lastSeen.plus(rule.idle()), session.expiresAt());
        var member = new SignedInMember(
                society.id(),
                account.id(),
                account.language(),
                session.previousSignInAt(),
                standing instanceof AccountStanding.ReadOnly,
                ProvenFactor.latestSecond(session.factors())
                        .map(ProvenFactor::at)
                        .orElse(Instant.EPOCH),
                endsAt);
        return Optional.of(new MemberAuthentication(member, session.factors()));
    }

    private static boolean leftSince(Instant signedInAt, Account account, AccountStanding standing) {
        var lostOn = account.eligibilityLostOn();
        return standing instanceof AccountStanding.ReadOnly
                && lostOn != null
                && signedInAt.isBefore(lostOn.atStartOfDay(TOKYO).toInstant());
    }

    private void end(Society society, String id, AccountId account, String why) {
        sessions.end(society.id(), id);
        audit.record(
                society.id(),
                new AuditEvent(
                        AuditKind.SESSION_ENDED,
                        new AuditEvent.Actor.Member(account.value()),
                        AuditEvent.Result.SUCCEEDED,
                        account.value(),
                        Map.of("why", why)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
