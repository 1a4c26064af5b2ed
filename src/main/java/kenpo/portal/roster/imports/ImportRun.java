package kenpo.portal.roster.imports;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.roster.ImportId;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/**
 * Writes what is left of a confirmed import, whoever began it. The lease only keeps two processes from doing the same
 * work: that no line is lost or written twice comes from the position, which each piece locks and advances.
 */
@Component
class ImportRun {
    private static final AuditEvent.Actor JOB = new AuditEvent.Actor.Job("roster import");

    private final RosterImports imports;
    private final Application application;
    private final ImportLeases leases;

    ImportRun(RosterImports imports, Application application, ImportLeases leases) {
        this.imports = imports;
        this.application = application;
        this.leases = leases;
    }

    /** By whoever has confirmed it; the import this process took on, if there was one for it. */
    Optional<ImportId> goOn(SocietyId society, UUID server, Progress progress, BooleanSupplier stops) {
        return goOn(society, server, JOB, progress, stops);
    }

    /** otherwise: who did it where it was not the staff. */
    Optional<ImportId> goOn(
            SocietyId society, UUID server, AuditEvent.Actor otherwise, Progress progress, BooleanSupplier stops) {
        var claimed = leases.claim(society, server);
        claimed.ifPresent(id -> {
            try {
                if (write(society, id, server, progress, stops)) {
                    imports.finish(society, id, otherwise);
                }
            } finally {
                leases.release(society, id, server);
            }
        });
        return claimed;
    }

    private boolean write(SocietyId society, ImportId id, UUID server, Progress progress, BooleanSupplier stops) {
        int total = imports.preview(society, id).toApply();
        application.moveNumbers(society, id);
        boolean more = true;
        while (more) {
            progress.at(Progress.Phase.APPLYING, application.applied(society, id), total);
            if (stops.getAsBoolean() || !leases.keep(society, id, server)) {
                return false;
            }
            more = application.writeNextLines(society, id) || application.writeNextDepartures(society, id);
        }
        return true;
    }
}
