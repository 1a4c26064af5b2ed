package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.passkey.PasskeyChallenges;
import kenpo.portal.credential.passkey.PasskeyRows;
import kenpo.portal.credential.passkey.WebAuthn;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.HostName;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.SocietyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passkeys of sakura with an outbox to look into, and the ways through their ceremonies. */
final class PasskeyDesk {
    static final SocietyId SAKURA = TestSocieties.sakura().id();
    static final String ORIGIN = "https://sakura.localhost:8443";
    static final RelyingParty PARTY = new RelyingParty(HostName.of("sakura.localhost"), ORIGIN);
    static final FlowKey FLOW = flow(1);
    static final FlowKey OTHER_FLOW = flow(2);
    static final FactorName SUGGESTED = new FactorName("Chrome (Android)");

    final RecordingOutbox outbox = new RecordingOutbox();
    final Passkeys passkeys;
    private final JdbcClient jdbc;

    /** What a desk is made of, but for the outbox. */
    @Component
    static class Parts {
        private final PasskeyChallenges challenges;
        private final PasskeyRows rows;
        private final WebAuthn webAuthn;
        private final Accounts accounts;
        private final AuditTrail audit;
        private final Clock clock;
        private final JdbcClient jdbc;
        private final ReportLinks reports;
        private final PublicAddress addresses;

        Parts(
                PasskeyChallenges challenges,
                PasskeyRows rows,
                WebAuthn webAuthn,
                Accounts accounts,
                AuditTrail audit,
                Clock clock,
                JdbcClient jdbc,
                ReportLinks reports,
                PublicAddress addresses) {
            this.challenges = challenges;
            this.rows = rows;
            this.webAuthn = webAuthn;
            this.accounts = accounts;
            this.audit = audit;
            this.clock = clock;
            this.jdbc = jdbc;
            this.reports = reports;
            this.addresses = addresses;
        }
    }

    PasskeyDesk(Parts parts) {
        var notices = new SecurityNotices(parts.accounts, outbox, parts.reports, parts.addresses);
        this.jdbc = parts.jdbc;
        this.passkeys = new Passkeys(
                parts.challenges,
                parts.rows,
                new PasskeyMaking(parts.challenges, parts.rows, parts.webAuthn, parts.audit, notices),
                new PasskeyUse(
                        parts.challenges,
                        parts.rows,
                        parts.webAuthn,
                        parts.accounts,
                        parts.audit,
                        notices,
                        parts.clock));
    }

    private static FlowKey flow(int number) {
        var hash = new byte[32];
        hash[0] = (byte) number;
        return new FlowKey(hash);
    }

    String registrationOptions(Account account) {
        return passkeys.registrationOptions(SAKURA, account.id(), FLOW, PARTY, new UserId("Hanako2026"));
    }

    PasskeyRegistration register(Account account, SoftAuthenticator device) {
        return register(account, device.create(registrationOptions(account), ORIGIN));
    }

    PasskeyRegistration register(Account account, String answer) {
        return passkeys.register(SAKURA, account.id(), FLOW, PARTY, answer, SUGGESTED);
    }

    /** Registers it without doubt. */
    SoftAuthenticator registered(Account account, SoftAuthenticator device) {
        assertThat(register(account, device)).isInstanceOf(PasskeyRegistration.Registered.class);
        return device;
    }

    String options(Account account) {
        return passkeys.secondFactorOptions(SAKURA, account.id(), FLOW, PARTY);
    }

    PasskeyCheck check(Account account, SoftAuthenticator device) {
        return check(account, device.get(options(account), ORIGIN));
    }

    PasskeyCheck check(Account account, String answer) {
        return passkeys.check(SAKURA, account.id(), FLOW, PARTY, answer);
    }

    String aloneOptions() {
        return passkeys.aloneOptions(SAKURA, FLOW, PARTY);
    }

    PasskeyCheck checkAlone(SoftAuthenticator device) {
        return checkAlone(device.get(aloneOptions(), ORIGIN));
    }

    PasskeyCheck checkAlone(String answer) {
        return passkeys.checkAlone(SAKURA, FLOW, PARTY, answer);
    }

    /** The newest event of this transaction: kind, result, reason, kind of actor, and whether it has a subject. */
    String lastEvent() {
        return jdbc.sql("""
                        select concat_ws(' ', kind, result, facts ->> 'reason', actor_kind,
                                         case when subject is null then 'about nobody' else 'about an account' end)
                          from audit_event order by cmin::text::bigint desc limit 1
                        """).query(String.class).single();
    }

    long events() {
        return jdbc.sql("select count(*) from audit_event where kind in ('PASSKEY_ADDED', 'PASSKEY_CHECKED')")
                .query(Long.class)
                .single();
    }

    /** Everything stored of all passkeys. */
    String stored() {
        return jdbc.sql("select coalesce(jsonb_agg(p order by passkey_id), '[]')::text from passkey p")
                .query(String.class)
                .single();
    }

    long challenges() {
        return jdbc.sql("select count(*) from passkey_challenge")
                .query(Long.class)
                .single();
    }
}
