package kenpo.portal.roster.imports;

import java.util.List;

/** A record of a CSV file with the line it begins on; surplus fields are counted, not kept. */
record Row(long line, List<String> fields, int fieldCount) {}
