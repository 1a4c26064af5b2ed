package kenpo.portal.notice.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kenpo.portal.notice.Attachment;
import kenpo.portal.notice.Notice;
import kenpo.portal.web.Prose;

/** Shown on /notices/{id}; japaneseOnly: it is not written in the page's language. */
record NoticePage(
        UUID id,
        String title,
        Prose body,
        List<Attachment> attachments,
        Instant publishedFrom,
        boolean important,
        boolean japaneseOnly) {
    static NoticePage of(Notice notice, List<Attachment> attachments, Locale language) {
        var words = notice.in(language);
        return new NoticePage(
                notice.id().value(),
                words.title(),
                Prose.of(words.body()),
                attachments,
                notice.publishedFrom(),
                notice.important(),
                !notice.isWrittenIn(language));
    }
}
