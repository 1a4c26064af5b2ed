package kenpo.portal.notice;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A notice of the society to its members (お知らせ); without English words the Japanese ones stand for both. */
public record Notice(NoticeId id, Words japanese, @Nullable Words english, boolean important, Instant publishedFrom) {
    /** Title and body, the latter as {@link kenpo.portal.web.Prose}. */
    public record Words(String title, String body) {}

    public Words in(Locale language) {
        return isWrittenIn(language)
                        && english != null
                        && language.getLanguage().equals("en")
                ? english
                : japanese;
    }

    public boolean isWrittenIn(Locale language) {
        return !language.getLanguage().equals("en") || english != null;
    }
}
