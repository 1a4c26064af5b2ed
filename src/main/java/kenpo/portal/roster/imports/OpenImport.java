package kenpo.portal.roster.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.ImportId;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** The one import of a society that is being made. Closing it unconfirmed leaves no trace of the file. */
public final class OpenImport implements AutoCloseable {
    private final Society society;
    private final AuditEvent.Actor actor;
    private final ImportLock lock;
    private final RosterImport parts;
    private final UUID process;
    private @Nullable ImportId id;

    OpenImport(Society society, AuditEvent.Actor actor, ImportLock lock, RosterImport parts) {
        this.society = society;
        this.actor = actor;
        this.lock = lock;
        this.parts = parts;
        this.process = parts.process();
    }

    /**
     * Brings to its end an import that had been confirmed when its process died; to be called before a preview. Throws
     * {@link ImportUnderWay} while another process is at it.
     */
    public Optional<Preview> finishInterrupted(Progress progress) {
        var finished = parts.run().goOn(society(), process, actor, progress, () -> false);
        if (finished.isEmpty() && parts.imports().isApplying(society())) {
            throw new ImportUnderWay();
        }
        return finished.map(id -> parts.imports().preview(society(), id));
    }

    /** Reads the file and compares it; the roster is not touched. Throws {@link FileRefused}. */
    public Preview preview(Path path, Extent extent, Progress progress) {
        parts.imports().discardUnconfirmed(society(), Discard.REPLACED);
        parts.imports().clearFaults(society());
        var today = LocalDate.ofInstant(parts.clock().instant(), Eligibility.ZONE);
        var begun = begin(extent, today);
        id = begun;
        return parts.reading().read(society, begun, path, today, actor, progress);
    }

    private ImportId begin(Extent extent, LocalDate today) {
        try {
            return parts.imports().begin(society(), extent, today, null);
        } catch (DuplicateKeyException e) {
            throw new ImportUnderWay(e);
        }
    }

    /**
     * Writes what the preview said. When that asks for an allowance, exactly the number of departures must be allowed;
     * else {@link DeparturesNotAllowed}, and nothing is written.
     */
    public void apply(OptionalInt allowedDepartures, Progress progress) {
        var confirmed = previewed();
        var preview = parts.imports().preview(society(), confirmed);
        if (preview.needsAllowance() && !allowedDepartures.equals(OptionalInt.of(preview.left()))) {
            throw new DeparturesNotAllowed(preview.left());
        }
        parts.leases().confirm(society(), confirmed, process);
        parts.run().goOn(society(), process, actor, progress, () -> false);
    }

    /** What was wrong with which line, in the order of the lines. */
    public void faults(Consumer<Fault> each) {
        parts.imports().faults(society(), previewed(), each);
    }

    private SocietyId society() {
        return society.id();
    }

    private ImportId previewed() {
        if (id == null) {
            throw new IllegalStateException("preview first");
        }
        return id;
    }

    @Override
    public void close() {
        try (lock) {
            parts.imports().discardUnconfirmed(society(), Discard.GIVEN_UP);
        }
    }
}
