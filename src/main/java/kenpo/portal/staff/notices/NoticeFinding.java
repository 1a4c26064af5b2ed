package kenpo.portal.staff.notices;

import java.util.UUID;
import kenpo.portal.notice.NoticeId;
import kenpo.portal.notice.WrittenNotice;
import kenpo.portal.notice.WrittenNotices;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The notice a path names; an id of nothing, or of another society, is a page that does not exist. */
@Component
class NoticeFinding {
    private final WrittenNotices notices;

    NoticeFinding(WrittenNotices notices) {
        this.notices = notices;
    }

    WrittenNotice find(SignedInStaff staff, UUID id) {
        return notices.find(staff.society(), new NoticeId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
