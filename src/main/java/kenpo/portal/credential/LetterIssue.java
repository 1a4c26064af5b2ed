package kenpo.portal.credential;

import java.util.List;
import java.util.stream.Gatherers;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.credential.IssueResult.Outcome;
import kenpo.portal.roster.InsuredPersons.Filter;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/** Letters for many: a page of persons at a time, hashed on all processors, written one by one. */
@Component
class LetterIssue {
    private final Recipients recipients;
    private final Letters letters;
    private final LetterPasswords passwords;

    LetterIssue(Recipients recipients, Letters letters, LetterPasswords passwords) {
        this.recipients = recipients;
        this.letters = letters;
        this.passwords = passwords;
    }

    IssueResult run(SocietyId society, Filter filter, AuditEvent.Actor actor, Issue issue) {
        issue.begins(recipients.count(society, filter));
        var result = IssueResult.NOTHING;
        int lookedAt = 0;
        for (var page = recipients.after(society, filter, null);
                page.lookedAt() > 0;
                page = recipients.after(society, filter, page.last())) {
            for (var few : page.waiting().stream()
                    .gather(Gatherers.windowFixed(passwords.atOnce()))
                    .toList()) {
                if (issue.isCancelled()) {
                    return result;
                }
                result = write(society, few, actor, issue, result);
            }
            lookedAt += page.lookedAt();
            issue.progressed(lookedAt);
        }
        return result;
    }

    private IssueResult write(
            SocietyId society, List<Recipient> few, AuditEvent.Actor actor, Issue issue, IssueResult before) {
        var prepared = passwords.prepare(society, few.size());
        var result = before;
        for (int i = 0; i < few.size(); i++) {
            result = result.plus(write(society, few.get(i), prepared.get(i).join(), actor, issue));
        }
        return result;
    }

    private Outcome write(
            SocietyId society, Recipient recipient, Letters.Prepared prepared, AuditEvent.Actor actor, Issue issue) {
        var written = letters.writeFirst(society, recipient.member(), prepared, actor);
        if (written.isEmpty()) {
            return Outcome.NOT_WAITING;
        }
        issue.issued(letter(recipient, prepared, written.get()));
        return written.get().replaced() ? Outcome.REPLACED : Outcome.ISSUED;
    }

    static IssuedCredential letter(Recipient recipient, Letters.Prepared prepared, Letters.Written written) {
        return new IssuedCredential(
                recipient.addressee(), written.userId().value(), prepared.password(), null, written.validThrough());
    }
}
