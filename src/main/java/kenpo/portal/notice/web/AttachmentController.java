package kenpo.portal.notice.web;

import java.util.UUID;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.notice.AttachmentAnswer;
import kenpo.portal.notice.AttachmentId;
import kenpo.portal.notice.NoticeAttachments;
import kenpo.portal.notice.NoticeId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands a notice's PDF to those for whom the notice is. */
@Controller
class AttachmentController {
    private final NoticeAttachments attachments;

    AttachmentController(NoticeAttachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping(NoticeController.PATH + "/attachments/{attachment:" + NoticeController.ID + "}")
    ResponseEntity<byte[]> save(
            @AuthenticationPrincipal SignedInMember member, @PathVariable UUID id, @PathVariable UUID attachment) {
        return attachments
                .read(member.society(), member.account(), new NoticeId(id), new AttachmentId(attachment))
                .map(AttachmentAnswer::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
