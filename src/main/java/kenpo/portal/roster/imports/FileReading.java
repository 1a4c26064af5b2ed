package kenpo.portal.roster.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.roster.ImportId;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;

/** Reads a file for an import that has begun, and compares it; the roster is not touched. */
@Component
class FileReading {
    private static final int LINES_AT_A_TIME = 2000;

    private final RosterImports imports;
    private final StagedLines stagedLines;
    private final Comparison comparison;

    FileReading(RosterImports imports, StagedLines stagedLines, Comparison comparison) {
        this.imports = imports;
        this.stagedLines = stagedLines;
        this.comparison = comparison;
    }

    /** Throws {@link FileRefused}, which stays with the import. */
    Preview read(Society society, ImportId id, Path path, LocalDate today, AuditEvent.Actor actor, Progress progress) {
        try {
            var columns = stage(society, id, path, today, progress);
            progress.at(Progress.Phase.COMPARING, 0, 1);
            comparison.compare(society.id(), id, columns, today);
            progress.at(Progress.Phase.COMPARING, 1, 1);
        } catch (FileRefused refused) {
            imports.refuse(society.id(), id, actor, refused.fault());
            throw refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return imports.preview(society.id(), id);
    }

    private Comparison.Columns stage(Society society, ImportId id, Path path, LocalDate today, Progress progress)
            throws IOException {
        var file = RosterFile.examine(path);
        SocietyId owner = society.id();
        imports.recognised(owner, id, FileEncoding.of(file.charset()));
        try (var lines = new RosterLines(file, society.insurerNumber(), today)) {
            var some = lines.next(LINES_AT_A_TIME);
            while (!some.isEmpty()) {
                stagedLines.add(owner, id, some);
                progress.at(Progress.Phase.READING, lines.bytesRead(), file.size());
                some = lines.next(LINES_AT_A_TIME);
            }
            return new Comparison.Columns(
                    lines.headings().has(Heading.POSTAL_CODE), lines.headings().has(Heading.ADDRESS));
        }
    }
}
