package kenpo.portal.credential;

import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    private final PasswordHashes hashes;
    private final TemporarySecrets secrets;
    private final StoredCredentials credentials;

    LetterIssue(
            Recipients recipients,
            Letters letters,
            PasswordHashes hashes,
            TemporarySecrets secrets,
            StoredCredentials credentials) {
        this.recipients = recipients;
        this.letters = letters;
        this.hashes = hashes;
        this.secrets = secrets;
        this.credentials = credentials;
    }

    IssueResult run(SocietyId society, Filter filter, AuditEvent.Actor actor, Issue issue) {
        issue.begins(recipients.count(society, filter));
        var result = IssueResult.NOTHING;
        int lookedAt = 0;
        for (var page = recipients.after(society, filter, null);
                page.lookedAt() > 0;
                page = recipients.after(society, filter, page.last())) {
            for (var few : page.waiting().stream()
                    .gather(Gatherers.windowFixed(hashes.atOnce()))
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
        var prepared = few.stream()
                .map(_ -> CompletableFuture.supplyAsync(() -> prepare(society), Thread.ofPlatform()::start))
                .toList();
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

    Letters.Prepared prepare(SocietyId society) {
        return prepare(society, secrets.password());
    }

    Letters.Prepared prepare(SocietyId society, String password) {
        var id = credentials.newId();
        try (var place = hashes.place()) {
            return new Letters.Prepared(id, password, hashes.make(place, password, society, id));
        }
    }

    static IssuedCredential letter(Recipient recipient, Letters.Prepared prepared, Letters.Written written) {
        return new IssuedCredential(
                recipient.establishment(),
                recipient.member().card(),
                recipient.member().name(),
                written.userId().value(),
                prepared.password(),
                null,
                written.validThrough());
    }
}
