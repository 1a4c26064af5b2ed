package kenpo.portal.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Notices as an office may write them. */
public final class TestNotices {
    private TestNotices() {}

    public static NoticeContent content(String title, Audience audience) {
        return new NoticeContent(new Notice.Words(title, "本文です。"), null, audience, false, false, false);
    }

    public static NoticeContent content(String title) {
        return content(title, new Audience.Everyone());
    }

    public static NoticeContent pinned(NoticeContent content) {
        return new NoticeContent(
                content.japanese(), content.english(), content.audience(), content.important(), true, content.mailed());
    }

    public static NoticeContent important(NoticeContent content) {
        return new NoticeContent(
                content.japanese(), content.english(), content.audience(), true, content.pinned(), content.mailed());
    }

    public static NoticeContent mailed(NoticeContent content) {
        return new NoticeContent(
                content.japanese(), content.english(), content.audience(), content.important(), content.pinned(), true);
    }

    public static Period from(Instant from) {
        return new Period(from, null);
    }

    public static Period between(Instant from, @Nullable Instant until) {
        return new Period(from, until);
    }
}
