package kenpo.portal.staff.notices;

import java.util.List;
import java.util.Objects;
import kenpo.portal.notice.Audience;
import kenpo.portal.notice.WrittenNotice;
import org.jspecify.annotations.Nullable;

/**
 * Typed on /notices/new and /notices/{id}/edit.
 *
 * @param audience EVERYONE, INSURED_PERSONS or ESTABLISHMENTS
 * @param establishments their codes
 * @param revision of the notice when it was opened; 0: a new one
 */
record NoticeForm(
        String title,
        String body,
        String englishTitle,
        String englishBody,
        String audience,
        List<String> establishments,
        @Nullable Boolean important,
        @Nullable Boolean pinned,
        @Nullable Boolean mailed,
        @Nullable Integer revision) {
    static final String FOR_EVERYONE = "EVERYONE";
    static final String FOR_INSURED_PERSONS = "INSURED_PERSONS";
    static final String FOR_ESTABLISHMENTS = "ESTABLISHMENTS";

    NoticeForm {
        title = line(title);
        body = lines(body);
        englishTitle = line(englishTitle);
        englishBody = lines(englishBody);
        audience = Objects.requireNonNullElse(audience, "");
        establishments = establishments == null ? List.of() : List.copyOf(establishments);
    }

    static NoticeForm empty() {
        return new NoticeForm("", "", "", "", FOR_EVERYONE, List.of(), null, null, null, 0);
    }

    static NoticeForm of(WrittenNotice notice) {
        var content = notice.content();
        var english = content.english();
        return new NoticeForm(
                content.japanese().title(),
                content.japanese().body(),
                english == null ? "" : english.title(),
                english == null ? "" : english.body(),
                switch (content.audience()) {
                    case Audience.Everyone _ -> FOR_EVERYONE;
                    case Audience.InsuredPersons _ -> FOR_INSURED_PERSONS;
                    case Audience.Establishments _ -> FOR_ESTABLISHMENTS;
                },
                content.audience() instanceof Audience.Establishments(var codes) ? List.copyOf(codes) : List.of(),
                content.important(),
                content.pinned(),
                content.mailed(),
                notice.revision());
    }

    boolean isImportant() {
        return Boolean.TRUE.equals(important);
    }

    boolean isPinned() {
        return Boolean.TRUE.equals(pinned);
    }

    boolean isMailed() {
        return Boolean.TRUE.equals(mailed);
    }

    int seenRevision() {
        return revision == null ? 0 : revision;
    }

    private static String line(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    /** Browsers end lines with two characters. */
    private static String lines(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
    }
}
