package kenpo.portal.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a backup holds: the table of contents at its end. */
public record BackupContents(String schemaVersion, Instant takenAt, List<Table> tables, Map<String, Long> sequences) {
    static final String ENTRY = "contents.txt";

    private static final String FORMAT = "kenpo-portal-backup 1";

    /** One table in PostgreSQL's text format for COPY, which every version reads. */
    public record Table(String name, long rows, String sha256, List<String> columns) {
        String entry() {
            return "tables/" + name;
        }
    }

    public BackupContents {
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** One word for the kind of each line, its fields parted by tabs. */
    String text() {
        var text = new StringBuilder(FORMAT).append('\n');
        text.append("schema\t").append(schemaVersion).append('\n');
        text.append("taken\t").append(takenAt).append('\n');
        tables.forEach(table -> text.append(String.join(
                        "\t",
                        "table",
                        table.name(),
                        Long.toString(table.rows()),
                        table.sha256(),
                        String.join("\t", table.columns())))
                .append('\n'));
        sequences.forEach((name, next) ->
                text.append("sequence\t").append(name).append('\t').append(next).append('\n'));
        return text.append("end\n").toString();
    }

    /** Empty when it is not the whole text of some contents. */
    static Optional<BackupContents> parse(String text) {
        var lines = text.lines().toList();
        if (lines.size() < 4
                || !lines.getFirst().equals(FORMAT)
                || !lines.getLast().equals("end")) {
            return Optional.empty();
        }
        var tables = new ArrayList<Table>();
        var sequences = new TreeMap<String, Long>();
        for (var line : lines.subList(3, lines.size() - 1)) {
            var fields = List.of(line.split("\t", -1));
            if (fields.getFirst().equals("table")) {
                tables.add(new Table(
                        fields.get(1), Long.parseLong(fields.get(2)), fields.get(3), fields.subList(4, fields.size())));
            } else {
                sequences.put(fields.get(1), Long.parseLong(fields.get(2)));
            }
        }
        return Optional.of(new BackupContents(
                lines.get(1).substring("schema\t".length()),
                Instant.parse(lines.get(2).substring("taken\t".length())),
                tables,
                sequences));
    }
}
