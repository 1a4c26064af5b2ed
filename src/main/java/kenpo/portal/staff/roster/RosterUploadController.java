package kenpo.portal.staff.roster;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import kenpo.portal.roster.ImportId;
import kenpo.portal.roster.imports.Extent;
import kenpo.portal.roster.imports.ImportUnderWay;
import kenpo.portal.roster.imports.OfficeImports;
import kenpo.portal.roster.imports.SentFile;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.web.StreamedForm;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Takes a roster file, and has it read in the background. */
@OfficeController
class RosterUploadController {
    private final OfficeImports imports;
    private final KeptFiles files;
    private final RosterDesk desk;
    private final RosterListController.ListPages pages;

    RosterUploadController(
            OfficeImports imports, KeptFiles files, RosterDesk desk, RosterListController.ListPages pages) {
        this.imports = imports;
        this.files = files;
        this.desk = desk;
        this.pages = pages;
    }

    @Requires(Permission.IMPORT_ROSTER)
    @PostMapping(RosterPaths.LIST)
    String upload(
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var extent = form.read(errors);
        var content = StreamedForm.content(request);
        if (content.isEmpty()) {
            errors.rejectValue("file", "staffroster.error.file");
        }
        if (extent.isPresent() && content.isPresent()) {
            var begun = take(staff, content.get(), extent.get());
            if (begun.isPresent()) {
                return RosterPaths.redirectTo(begun.get());
            }
            errors.reject("staffroster.error.under-way");
        } else if (content.isPresent()) {
            // a browser shows no answer to what it is still sending
            content.get().bytes().transferTo(OutputStream.nullOutputStream());
        }
        return pages.show(staff, 1, model);
    }

    private Optional<ImportId> take(SignedInStaff staff, StreamedForm.Content content, Extent extent) {
        var file = files.keep(content.bytes());
        if (!desk.mayStillImport(staff)) {
            files.delete(file);
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            var sent = new SentFile(staff.id().value(), content.name(), extent, file);
            return Optional.of(imports.take(CurrentSociety.get(), sent));
        } catch (ImportUnderWay _) {
            files.delete(file);
            return Optional.empty();
        }
    }
}
