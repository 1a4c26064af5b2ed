package kenpo.portal.staff.notices;

import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import kenpo.portal.notice.NoticeState;
import kenpo.portal.notice.WrittenNotices;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** お知らせ: all that were written, by state, twenty a page. */
@OfficeController
class NoticeListController {
    private final WrittenNotices notices;
    private final Clock clock;

    NoticeListController(WrittenNotices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Requires(Permission.READ_NOTICES)
    @GetMapping(NoticePaths.LIST)
    String show(
            @AuthenticationPrincipal SignedInStaff staff,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var chosen = state(state);
        var counts = notices.counts(staff.society());
        var list = new NoticeListPage(
                chosen, counts, page, parameters.containsKey("discarded"), staff.may(Permission.WRITE_NOTICES));
        if (page < 1 || page > Math.max(1, list.pages().size())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var now = clock.instant();
        var lines =
                notices.list(staff.society(), chosen, (page - 1) * NoticeListPage.SIZE, NoticeListPage.SIZE).stream()
                        .map(notice -> NoticeListPage.Line.of(notice, now))
                        .toList();
        model.addAttribute("page", list);
        model.addAttribute("lines", lines);
        return "staff/notices/list";
    }

    private static @Nullable NoticeState state(String typed) {
        return Arrays.stream(NoticeState.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst()
                .orElse(null);
    }
}
