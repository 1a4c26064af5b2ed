package kenpo.portal.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.LetterCandidate;
import kenpo.portal.credential.ListedLetters;
import kenpo.portal.credential.Selection;
import kenpo.portal.key.Secrets;
import kenpo.portal.letter.pdf.LetterCharacters;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The batches in which an office issues letters (仮ID・仮パスワードの発行). Asking for one only makes its list; servers
 * issue it in the background.
 */
@Component
@Transactional
public class IssueBatches {
    private static final int MANY = 1000;

    private final IssueBatchRows batches;
    private final IssueBatchLines lines;
    private final ListedLetters letters;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Secrets secrets;

    IssueBatches(
            IssueBatchRows batches,
            IssueBatchLines lines,
            ListedLetters letters,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Secrets secrets) {
        this.batches = batches;
        this.lines = lines;
        this.letters = letters;
        this.audit = audit;
        this.events = events;
        this.secrets = secrets;
    }

    /** For a form that begins one: sent twice, it still begins one. */
    public IssueBatchId newId() {
        return new IssueBatchId(secrets.id());
    }

    @Transactional(readOnly = true)
    public BatchPreview preview(SocietyId society, Selection selection) {
        var tally = new BatchTally();
        letters.each(society, selection, tally::add);
        return tally.preview(selection);
    }

    /** For those selected who have not begun, as of now. */
    public BatchAsked ask(SocietyId society, IssueBatchId id, Selection selection, UUID askedBy, String reason) {
        if (batches.find(society, id).isPresent()) {
            return new BatchAsked.Begun(id);
        }
        var members = new ArrayList<MemberId>();
        letters.each(society, selection, some -> members.addAll(waiting(some)));
        if (members.isEmpty()) {
            return new BatchAsked.Nobody();
        }
        if (!batches.begin(society, id, selection, members.size(), askedBy, reason)) {
            return batches.find(society, id).isPresent() ? new BatchAsked.Begun(id) : new BatchAsked.AnotherUnderWay();
        }
        lines.add(society, id, members);
        audit.record(
                society,
                AuditEvent.succeeded(AuditKind.ISSUE_BATCH_ASKED, actor(askedBy), id.value())
                        .with("letters", String.valueOf(members.size()))
                        .with("reason", reason));
        events.publishEvent(new BatchBegun(society));
        return new BatchAsked.Begun(id);
    }

    @Transactional(readOnly = true)
    public Optional<IssueBatch> find(SocietyId society, IssueBatchId id) {
        return batches.find(society, id);
    }

    @Transactional(readOnly = true)
    public int count(SocietyId society) {
        return batches.count(society);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<IssueBatch> page(SocietyId society, int offset, int most) {
        return batches.page(society, offset, most);
    }

    /** What became of whom, in the order of the letters; without passwords. */
    @Transactional(readOnly = true)
    public List<IssueBatchLine> lines(SocietyId society, IssueBatchId id, int after, int most) {
        return lines.page(society, id, after, most);
    }

    /** Those issued that do not show name and address as the roster has them now, in the order of the PDF. */
    @Transactional(readOnly = true)
    public List<UnfaithfulLetter> unfaithful(SocietyId society, IssueBatchId id) {
        var found = new ArrayList<UnfaithfulLetter>();
        int pages = 0;
        for (var some = lines.page(society, id, 0, MANY);
                !some.isEmpty();
                some = lines.page(society, id, some.getLast().position(), MANY)) {
            for (var line : some) {
                if (line.userId() != null) {
                    int page = ++pages;
                    LetterCharacters.changed(line.addressee())
                            .ifPresent(printed -> found.add(new UnfaithfulLetter(page, line.addressee(), printed)));
                }
            }
        }
        return found;
    }

    /** Letters issued so far stay; false when there was nothing left to stop. */
    public boolean cancel(SocietyId society, IssueBatchId id, UUID staff) {
        boolean cancelled = batches.cancel(society, id);
        if (cancelled) {
            audit.record(society, AuditEvent.succeeded(AuditKind.ISSUE_BATCH_CANCELLED, actor(staff), id.value()));
        }
        return cancelled;
    }

    static AuditEvent.Actor actor(UUID staff) {
        return new AuditEvent.Actor.Staff(staff);
    }

    private static List<MemberId> waiting(List<LetterCandidate> some) {
        return some.stream()
                .filter(candidate -> candidate.state() != LetterCandidate.State.BEGAN)
                .map(candidate -> candidate.addressee().member())
                .toList();
    }
}
