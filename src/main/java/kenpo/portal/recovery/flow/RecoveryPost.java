package kenpo.portal.recovery.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.SecurityNotices;
import kenpo.portal.key.Secrets;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.Members;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the mails that were asked for, apart from the asking, where a mail would show that there is such a member. */
@Component
class RecoveryPost {
    private static final Duration LINK_LIFE = Duration.ofMinutes(30);

    private final RecoveryMails mails;
    private final MailedSecrets hashes;
    private final Accounts accounts;
    private final Members members;
    private final UserIds userIds;
    private final SecurityNotices notices;
    private final Outbox outbox;
    private final PublicAddress addresses;
    private final AuditTrail audit;
    private final Secrets secrets;
    private final Clock clock;

    RecoveryPost(
            RecoveryMails mails,
            MailedSecrets hashes,
            Accounts accounts,
            Members members,
            UserIds userIds,
            SecurityNotices notices,
            Outbox outbox,
            PublicAddress addresses,
            AuditTrail audit,
            Secrets secrets,
            Clock clock) {
        this.mails = mails;
        this.hashes = hashes;
        this.accounts = accounts;
        this.members = members;
        this.userIds = userIds;
        this.notices = notices;
        this.outbox = outbox;
        this.addresses = addresses;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Answers how many were due; nobody's, and those of people who have left or were stopped, end here. */
    @Transactional
    public int write(Society society) {
        var due = mails.take(society.id());
        for (var each : due) {
            if (each.account() != null) {
                accounts.find(society.id(), each.account()).ifPresent(account -> write(society, each, account));
            }
        }
        return due.size();
    }

    private void write(Society society, RecoveryMails.Due due, Account account) {
        switch (due.kind()) {
            case RESET ->
                reset(society, due, account).ifPresent(mail -> {
                    outbox.post(society.id(), mail);
                    record(account, mail.kind());
                });
            case USER_ID ->
                userId(society, account).ifPresent(id -> {
                    notices.post(society.id(), account.id(), Mail.Kind.USER_ID_REMINDER, List.of(id.value()));
                    record(account, Mail.Kind.USER_ID_REMINDER);
                });
        }
    }

    private void record(Account account, Mail.Kind mail) {
        audit.record(
                account.society(),
                AuditEvent.succeeded(
                                AuditKind.RECOVERY_MAIL_SENT,
                                new AuditEvent.Actor.Anyone(),
                                account.id().value())
                        .with("mail", mail.name()));
    }

    private Optional<Mail> reset(Society society, RecoveryMails.Due due, Account account) {
        return switch (ResetAnswer.of(account, today(), society.settings())) {
            case CODE -> confirmed(account).map(to -> code(society, due, account, to));
            case BY_LETTER -> plain(society, account, Mail.Kind.PASSWORD_RESET_BY_LETTER);
            case BY_OFFICE -> plain(society, account, Mail.Kind.PASSWORD_RESET_BY_OFFICE);
            case NOTHING -> Optional.empty();
        };
    }

    private Mail code(Society society, RecoveryMails.Due due, Account account, EmailAddress to) {
        var code = secrets.text("0123456789", 6);
        var token = secrets.token();
        var flow = java.util.Objects.requireNonNull(due.flow(), "a code is for one browser");
        var until = clock.instant().plus(society.settings().emailCode().life());
        mails.written(
                society.id(),
                due.id(),
                hashes.ofCode(society.id(), flow, code),
                until,
                MailedSecrets.ofLink(token),
                clock.instant().plus(LINK_LIFE));
        return new Mail(
                Mail.Kind.PASSWORD_RESET_CODE,
                to,
                account.language(),
                code,
                addresses.urlOf(society, "/reset-password/" + token),
                List.of(until.toString()));
    }

    private Optional<Mail> plain(Society society, Account account, Mail.Kind kind) {
        return confirmed(account)
                .or(() -> members.find(society.id(), account.member()).flatMap(member -> parsed(member.email())))
                .map(to -> new Mail(kind, to, account.language(), null, null, List.of()));
    }

    private Optional<UserId> userId(Society society, Account account) {
        boolean mayBeTold = ResetAnswer.of(account, today(), society.settings()) == ResetAnswer.CODE;
        return confirmed(account).filter(_ -> mayBeTold).flatMap(_ -> userIds.active(society.id(), account.member()));
    }

    private static Optional<EmailAddress> confirmed(Account account) {
        return Optional.ofNullable(account.firstSignIn().email())
                .filter(_ -> account.firstSignIn().emailConfirmedAt() != null);
    }

    private static Optional<EmailAddress> parsed(@Nullable String address) {
        return Optional.ofNullable(address).flatMap(EmailAddress::parse);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Eligibility.ZONE);
    }
}
