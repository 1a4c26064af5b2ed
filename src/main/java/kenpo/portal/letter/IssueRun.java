package kenpo.portal.letter;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.IssuedLetter;
import kenpo.portal.credential.LetterList;
import kenpo.portal.credential.ListedLetters;
import kenpo.portal.letter.IssueBatchLine.Outcome;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues what is left of a batch, a few letters at a time. The lease only keeps two servers from doing the same work:
 * that no letter is issued twice or lost comes from the line, which is brought up to date in the letter's transaction.
 */
@Component
class IssueRun {
    private final IssueBatchRows batches;
    private final IssueBatchLines lines;
    private final ListedLetters letters;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    IssueRun(
            IssueBatchRows batches,
            IssueBatchLines lines,
            ListedLetters letters,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.lines = lines;
        this.letters = letters;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Until it is done, cancelled, taken by another server, or this one stops. Call it outside a transaction. */
    void goOn(SocietyId society, UUID server, BooleanSupplier stops) {
        batches.claim(society, server).ifPresent(batch -> {
            var list = new Lines(society, batch.id());
            var actor = IssueBatches.actor(batch.askedBy());
            var few = lines.waiting(society, batch.id(), letters.atOnce());
            while (!few.isEmpty() && !stops.getAsBoolean() && batches.keep(society, batch.id(), server)) {
                letters.issue(society, few, actor, list);
                few = lines.waiting(society, batch.id(), letters.atOnce());
            }
            finish(society, batch);
        });
    }

    private void finish(SocietyId society, IssueBatch batch) {
        transaction.executeWithoutResult(_ -> {
            if (batches.finish(society, batch.id())) {
                var counts = batches.find(society, batch.id()).orElseThrow().counts();
                audit.record(
                        society,
                        AuditEvent.succeeded(
                                        AuditKind.ISSUE_BATCH_FINISHED,
                                        IssueBatches.actor(batch.askedBy()),
                                        batch.id().value())
                                .with("letters", String.valueOf(counts.letters()))
                                .with("issued", String.valueOf(counts.issued()))
                                .with("replaced", String.valueOf(counts.replaced())));
            }
        });
    }

    private final class Lines implements LetterList {
        private final SocietyId society;
        private final IssueBatchId batch;

        Lines(SocietyId society, IssueBatchId batch) {
            this.society = society;
            this.batch = batch;
        }

        @Override
        public boolean take(MemberId member) {
            return lines.take(society, batch, member);
        }

        @Override
        public void issued(MemberId member, IssuedLetter letter) {
            var outcome = letter.replaced() ? Outcome.REPLACED : Outcome.ISSUED;
            lines.issued(society, batch, member, outcome, letter);
            batches.count(society, batch, outcome);
        }

        @Override
        public void leftOut(MemberId member) {
            lines.leftOut(society, batch, member);
            batches.count(society, batch, Outcome.LEFT_OUT);
        }
    }
}
