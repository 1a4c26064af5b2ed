package kenpo.portal.staff.roster;

import java.util.List;
import java.util.UUID;
import kenpo.portal.roster.imports.Departures.Departing;

/**
 * Shown on /roster/{id}/departures.
 *
 * @param count how many leave in all
 */
record DeparturesPage(UUID id, int count, List<Departing> lines) {
    DeparturesPage {
        lines = List.copyOf(lines);
    }
}
