package kenpo.portal.audit;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Checks a chain of seals apart from the request that asked for it: a long trail takes minutes. */
@Component
public class BackgroundVerification {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundVerification.class);

    private final AuditVerification verification;
    private final VerificationRuns runs;
    private final AuditTrail trail;
    private final ExecutorService threads = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("audit-verification").factory());

    BackgroundVerification(AuditVerification verification, VerificationRuns runs, AuditTrail trail) {
        this.verification = verification;
        this.runs = runs;
        this.trail = trail;
    }

    /** False while one is under way already; actor: who asked. */
    public boolean start(Society society, AuditEvent.Actor actor) {
        var begun = runs.begin(society.id());
        begun.ifPresent(id ->
                threads.execute(() -> CurrentSociety.run(society, () -> verify(society.id(), id, actor))));
        return begun.isPresent();
    }

    /** The last one asked for. */
    public Optional<VerificationRun> latest(SocietyId society) {
        return runs.latest(society);
    }

    private void verify(SocietyId society, UUID id, AuditEvent.Actor actor) {
        try {
            verification.sealLeftOvers(society);
            var report = verification.verify(society);
            runs.end(society, id, report);
            trail.record(
                    society,
                    new AuditEvent(
                            AuditKind.AUDIT_VERIFIED,
                            actor,
                            report.firstBreak().isEmpty() ? AuditEvent.Result.SUCCEEDED : AuditEvent.Result.FAILED,
                            null,
                            java.util.Map.of(
                                    "seals", Long.toString(report.seals()), "events", Long.toString(report.events()))));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The check of the audit trail was given up: {}", e.getMessage());
            runs.giveUp(society, id);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
