package kenpo.portal.notice.web;

import java.time.Instant;
import java.util.Locale;
import kenpo.portal.notice.Notice;
import kenpo.portal.web.Prose;

/** Shown on /notices/{id}; japaneseOnly: it is not written in the page's language. */
record NoticePage(String title, Prose body, Instant publishedFrom, boolean important, boolean japaneseOnly) {
    static NoticePage of(Notice notice, Locale language) {
        var words = notice.in(language);
        return new NoticePage(
                words.title(),
                Prose.of(words.body()),
                notice.publishedFrom(),
                notice.important(),
                !notice.isWrittenIn(language));
    }
}
