package kenpo.portal.credential;

import java.time.LocalDate;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.credential.Recipients.Users;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Migration credentials for every earlier user who has not yet signed in; nothing is hashed for them. */
@Component
class MigrationIssue {
    private static final Recipients.Query EARLIER_USERS = new Recipients.Query(null, null, Users.EARLIER);

    private final Recipients recipients;
    private final MigrationCredentials migrations;

    MigrationIssue(Recipients recipients, MigrationCredentials migrations) {
        this.recipients = recipients;
        this.migrations = migrations;
    }

    IssueResult run(SocietyId society, LocalDate until, boolean postedCodes, AuditEvent.Actor actor, Issue issue) {
        issue.begins(recipients.count(society, EARLIER_USERS));
        var result = IssueResult.NOTHING;
        @Nullable MemberId last = null;
        for (var page = recipients.after(society, EARLIER_USERS, last);
                !page.isEmpty();
                page = recipients.after(society, EARLIER_USERS, last)) {
            for (Recipient recipient : page) {
                if (issue.isCancelled()) {
                    return result;
                }
                var written = migrations.write(society, recipient.member(), until, postedCodes, actor);
                if (written.userId() != null) {
                    issue.issued(letter(recipient, written.userId(), written.postedCode(), until));
                }
                result = result.plus(written.outcome());
                issue.progressed(result.seen());
            }
            last = page.getLast().member().id();
        }
        return result;
    }

    private static IssuedCredential letter(
            Recipient recipient, String userId, @Nullable String postedCode, LocalDate until) {
        return new IssuedCredential(
                recipient.establishment(),
                recipient.member().card(),
                recipient.member().name(),
                userId,
                null,
                postedCode == null ? null : TemporarySecrets.grouped(postedCode),
                until);
    }
}
