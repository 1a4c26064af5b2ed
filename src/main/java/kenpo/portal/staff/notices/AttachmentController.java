package kenpo.portal.staff.notices;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import kenpo.portal.notice.AttachmentAnswer;
import kenpo.portal.notice.AttachmentId;
import kenpo.portal.notice.AttachmentName;
import kenpo.portal.notice.NoticeAttachments;
import kenpo.portal.notice.NoticeId;
import kenpo.portal.notice.PdfCheck;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The PDFs that go with a notice: put there, looked at, taken away. */
@OfficeController
class AttachmentController {
    private static final String ONE = NoticePaths.ATTACHMENTS + "/{attachment:" + NoticePaths.ID + "}";

    private final NoticeFinding notices;
    private final NoticeAttachments attachments;
    private final NoticeDesk desk;
    private final NoticeView view;

    AttachmentController(NoticeFinding notices, NoticeAttachments attachments, NoticeDesk desk, NoticeView view) {
        this.notices = notices;
        this.attachments = attachments;
        this.desk = desk;
        this.view = view;
    }

    @Requires(Permission.WRITE_NOTICES)
    @PostMapping(NoticePaths.ATTACHMENTS)
    String attach(
            @AuthenticationPrincipal SignedInStaff staff,
            @PathVariable UUID id,
            @RequestPart(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        var notice = notices.find(staff, id);
        var form = new AttachmentForm(file);
        var errors = new BeanPropertyBindingResult(form, "form");
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        switch (PdfCheck.of(form.content())) {
            case PdfCheck.Sound(var pdf) -> {
                if (desk.attach(staff, notice.id(), AttachmentName.of(form.fileName()), pdf)) {
                    return NoticePaths.redirectTo(notice.id(), "?attached");
                }
                errors.rejectValue("file", "staffnotices.error.files", new Object[] {NoticeAttachments.MOST}, null);
            }
            case PdfCheck.Refused(var fault) ->
                errors.rejectValue(
                        "file",
                        "staffnotices.error.pdf-"
                                + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return view.show(staff, notice, null, model);
    }

    @Requires(Permission.READ_NOTICES)
    @GetMapping(ONE)
    ResponseEntity<byte[]> save(
            @AuthenticationPrincipal SignedInStaff staff, @PathVariable UUID id, @PathVariable UUID attachment) {
        return attachments
                .find(staff.society(), new NoticeId(id), new AttachmentId(attachment))
                .map(AttachmentAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Requires(Permission.WRITE_NOTICES)
    @PostMapping(ONE + "/remove")
    String detach(@AuthenticationPrincipal SignedInStaff staff, @PathVariable UUID id, @PathVariable UUID attachment) {
        var notice = notices.find(staff, id);
        if (!desk.detach(staff, notice.id(), new AttachmentId(attachment))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return NoticePaths.redirectTo(notice.id(), "?detached");
    }
}
