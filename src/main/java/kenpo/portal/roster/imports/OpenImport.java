package kenpo.portal.roster.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.roster.ImportId;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;

/** The one import of a society that is being made. Closing it unconfirmed leaves no trace of the file. */
public final class OpenImport implements AutoCloseable {
    private static final int LINES_AT_A_TIME = 2000;

    private final Society society;
    private final AuditEvent.Actor actor;
    private final ImportLock lock;
    private final RosterImport parts;
    private @Nullable ImportId id;

    OpenImport(Society society, AuditEvent.Actor actor, ImportLock lock, RosterImport parts) {
        this.society = society;
        this.actor = actor;
        this.lock = lock;
        this.parts = parts;
    }

    /** Brings to its end an import that had been confirmed when its process died; to be called before a preview. */
    public Optional<Preview> finishInterrupted(Progress progress) {
        return parts.imports().interrupted(society()).map(interrupted -> {
            write(interrupted, progress);
            return parts.imports().preview(society(), interrupted);
        });
    }

    /** Reads the file and compares it; the roster is not touched. Throws {@link FileRefused}. */
    public Preview preview(Path path, Extent extent, Progress progress) {
        parts.imports().discardUnconfirmed(society());
        parts.imports().clearFaults(society());
        var today = LocalDate.ofInstant(parts.clock().instant(), Eligibility.ZONE);
        var begun = parts.imports().begin(society(), extent, today);
        id = begun;
        try {
            var columns = read(path, begun, today, progress);
            progress.at(Progress.Phase.COMPARING, 0, 1);
            parts.comparison().compare(society(), begun, columns, today);
            progress.at(Progress.Phase.COMPARING, 1, 1);
        } catch (FileRefused refused) {
            parts.imports().refuse(society(), begun, actor, refused.fault().reason());
            throw refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts.imports().preview(society(), begun);
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
        parts.imports().confirm(society(), confirmed);
        write(confirmed, progress);
    }

    /** What was wrong with which line, in the order of the lines. */
    public void faults(Consumer<Fault> each) {
        parts.imports().faults(society(), previewed(), each);
    }

    private Comparison.Columns read(Path path, ImportId begun, LocalDate today, Progress progress) throws IOException {
        var file = RosterFile.examine(path);
        try (var lines = new RosterLines(file, society.insurerNumber(), today)) {
            List<RosterLine> some = lines.next(LINES_AT_A_TIME);
            while (!some.isEmpty()) {
                parts.stagedLines().add(society(), begun, some);
                progress.at(Progress.Phase.READING, lines.bytesRead(), file.size());
                some = lines.next(LINES_AT_A_TIME);
            }
            return new Comparison.Columns(
                    lines.headings().has(Heading.POSTAL_CODE), lines.headings().has(Heading.ADDRESS));
        }
    }

    private void write(ImportId confirmed, Progress progress) {
        var application = parts.application();
        int total = parts.imports().preview(society(), confirmed).toApply();
        application.moveNumbers(society(), confirmed);
        do {
            progress.at(Progress.Phase.APPLYING, application.applied(society(), confirmed), total);
        } while (application.writeNextLines(society(), confirmed)
                || application.writeNextDepartures(society(), confirmed));
        parts.imports().finish(society(), confirmed, actor);
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
            parts.imports().discardUnconfirmed(society());
        }
    }
}
