package kenpo.portal.staff.roster;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kenpo.portal.roster.imports.Extent;
import org.springframework.validation.BindingResult;

/**
 * Chosen on /roster.
 *
 * @param file always empty: the file is read as it arrives, see StreamedForm
 */
record UploadForm(String extent, String file) {
    UploadForm {
        file = "";
        extent = Objects.requireNonNullElse(extent, "");
    }

    static UploadForm empty() {
        return new UploadForm("", "");
    }

    Optional<Extent> read(BindingResult errors) {
        var chosen = Stream.of(Extent.values())
                .filter(each -> each.name().equals(extent))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.rejectValue("extent", "staffroster.error.extent");
        }
        return chosen;
    }
}
