package kenpo.portal.credential;

import java.time.LocalDate;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.roster.InsuredPersons.Filter;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Migration credentials for every earlier user who has not yet signed in; nothing is hashed for them. */
@Component
class MigrationIssue {
    private static final Filter EARLIER_USERS = new Filter(null, null, true, null);

    private final Recipients recipients;
    private final MigrationCredentials credentials;

    MigrationIssue(Recipients recipients, MigrationCredentials credentials) {
        this.recipients = recipients;
        this.credentials = credentials;
    }

    IssueResult run(SocietyId society, LocalDate until, boolean postedCodes, AuditEvent.Actor actor, Issue issue) {
        issue.begins(recipients.count(society, EARLIER_USERS));
        var result = IssueResult.NOTHING;
        int lookedAt = 0;
        for (var page = recipients.after(society, EARLIER_USERS, null);
                page.lookedAt() > 0;
                page = recipients.after(society, EARLIER_USERS, page.last())) {
            for (Recipient recipient : page.waiting()) {
                if (issue.isCancelled()) {
                    return result;
                }
                var written = credentials.write(society, recipient.member(), until, postedCodes, actor);
                if (written.userId() != null) {
                    issue.issued(letter(recipient, written.userId(), written.postedCode(), until));
                }
                result = result.plus(written.outcome());
            }
            lookedAt += page.lookedAt();
            issue.progressed(lookedAt);
        }
        return result;
    }

    private static IssuedCredential letter(
            Recipient recipient, String userId, @Nullable String postedCode, LocalDate until) {
        return new IssuedCredential(
                recipient.addressee(),
                userId,
                null,
                postedCode == null ? null : TemporarySecrets.grouped(postedCode),
                until);
    }
}
