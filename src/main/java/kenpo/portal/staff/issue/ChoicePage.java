package kenpo.portal.staff.issue;

import java.util.List;
import kenpo.portal.roster.Establishment;

/** Shown on /credentials/new. */
record ChoicePage(List<Establishment> establishments) {
    ChoicePage {
        establishments = List.copyOf(establishments);
    }
}
