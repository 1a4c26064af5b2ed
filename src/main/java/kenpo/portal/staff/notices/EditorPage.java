package kenpo.portal.staff.notices;

import java.util.List;
import kenpo.portal.notice.NoticeState;
import kenpo.portal.notice.WrittenNotice;
import kenpo.portal.roster.Establishment;
import kenpo.portal.web.Prose;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /notices/new and /notices/{id}/edit.
 *
 * @param action where the form is sent
 * @param back where leaving leads
 * @param state of the notice that is edited
 * @param preview what was typed as members would see it; null: not asked for
 * @param meanwhile what somebody else has saved since the page was opened
 */
record EditorPage(
        String action,
        String back,
        NoticeState state,
        List<Establishment> establishments,
        @Nullable Preview preview,
        @Nullable WrittenNotice meanwhile) {
    /** In both languages; the English one is empty where nothing was typed. */
    record Preview(String title, Prose body, String englishTitle, Prose englishBody) {
        static Preview of(NoticeForm form) {
            return new Preview(form.title(), Prose.of(form.body()), form.englishTitle(), Prose.of(form.englishBody()));
        }
    }

    EditorPage {
        establishments = List.copyOf(establishments);
    }

    public boolean isNew() {
        return action.equals(NoticePaths.NEW);
    }
}
