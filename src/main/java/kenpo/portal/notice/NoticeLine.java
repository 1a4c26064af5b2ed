package kenpo.portal.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A notice in a list, in the language of the page. */
public record NoticeLine(UUID id, String title, Instant publishedFrom, boolean important, boolean unread) {
    public static NoticeLine of(NoticeRead entry, Locale language) {
        var notice = entry.notice();
        return new NoticeLine(
                notice.id().value(),
                notice.in(language).title(),
                notice.publishedFrom(),
                notice.important(),
                !entry.read());
    }
}
