package kenpo.portal.staff.roster;

import java.util.Optional;
import kenpo.portal.roster.imports.ImportHistory;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.Waiting;
import org.springframework.stereotype.Component;

/** An import whose preview waits for somebody to confirm or discard it. */
@Component
class ImportWaiting implements Waiting {
    private final ImportHistory history;

    ImportWaiting(ImportHistory history) {
        this.history = history;
    }

    @Override
    public Optional<Item> waiting(Society society, SignedInStaff reader) {
        return reader.may(Permission.IMPORT_ROSTER)
                ? history.underWay(society.id())
                        .filter(each -> ImportState.of(each) == ImportState.PREVIEWED)
                        .map(each -> new Item(
                                "staffroster.waiting",
                                1,
                                RosterPaths.LIST + "/" + each.id().value()))
                : Optional.empty();
    }
}
