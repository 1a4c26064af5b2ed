package kenpo.portal.roster.imports;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What the rows of an import say, as they are read. */
final class ImportRow {
    private ImportRow() {}

    static Preview preview(ResultSet row, int number) throws SQLException {
        return new Preview(
                Extent.valueOf(row.getString("extent")),
                row.getInt("new_count"),
                row.getInt("changed_count"),
                row.getInt("left_count"),
                row.getInt("unchanged_count"),
                row.getInt("refused_count"),
                row.getInt("insured_count"),
                row.getBoolean("identity_unreadable"));
    }

    static Fault fault(ResultSet row, int number) throws SQLException {
        return new Fault(
                row.getLong("line"),
                row.getString("heading"),
                row.getString("value"),
                Fault.Reason.valueOf(row.getString("reason")),
                row.getString("argument"));
    }
}
