package kenpo.portal.staff.roster;

import kenpo.portal.roster.imports.ImportRecord;
import kenpo.portal.roster.imports.ImportRecord.Standing;
import kenpo.portal.roster.imports.Preview;
import org.jspecify.annotations.Nullable;

/** How far an import has come, in one word of the pages ({@code staffroster.state.<name>}). */
enum ImportState {
    READING,
    PREVIEWED,
    APPLYING,
    DONE,
    DISCARDED;

    static ImportState of(ImportRecord found) {
        return switch (found.standing()) {
            case Standing.Reading _ -> READING;
            case Standing.Previewed _ -> PREVIEWED;
            case Standing.Applying _ -> APPLYING;
            case Standing.Done _ -> DONE;
            case Standing.Discarded _ -> DISCARDED;
        };
    }

    /** What it would do, does or did; null where that is not known. */
    static @Nullable Preview preview(ImportRecord found) {
        return switch (found.standing()) {
            case Standing.Previewed(var preview) -> preview;
            case Standing.Applying(var preview, var _) -> preview;
            case Standing.Done(var preview, var _) -> preview;
            case Standing.Reading _, Standing.Discarded _ -> null;
        };
    }

    static int percent(ImportRecord found) {
        return switch (found.standing()) {
            case Standing.Reading(var percent) -> percent;
            case Standing.Applying applying -> applying.percent();
            case Standing.Previewed _, Standing.Done _, Standing.Discarded _ -> 100;
        };
    }
}
