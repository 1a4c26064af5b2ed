package kenpo.portal.staff.notices;

import java.util.Collection;
import java.util.Optional;
import kenpo.portal.notice.Audience;
import kenpo.portal.notice.Notice;
import kenpo.portal.notice.NoticeContent;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads what was typed as a notice; what is wrong is said at its field. */
final class NoticeTyped {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 20_000;
    private static final int LONGEST_ENGLISH_TITLE = 200;
    private static final int LONGEST_ENGLISH_BODY = 40_000;

    private final NoticeForm form;
    private final BindingResult errors;

    private NoticeTyped(NoticeForm form, BindingResult errors) {
        this.form = form;
        this.errors = errors;
    }

    /** Empty when something is wrong; known: the codes of establishments there are. */
    static Optional<NoticeContent> read(NoticeForm form, Collection<String> known, BindingResult errors) {
        var typed = new NoticeTyped(form, errors);
        typed.check("title", form.title(), LONGEST_TITLE, false);
        typed.check("body", form.body(), LONGEST_BODY, true);
        if (!form.englishTitle().isEmpty() || !form.englishBody().isEmpty()) {
            typed.check("englishTitle", form.englishTitle(), LONGEST_ENGLISH_TITLE, false);
            typed.check("englishBody", form.englishBody(), LONGEST_ENGLISH_BODY, true);
        }
        var audience = typed.audience(known);
        return errors.hasErrors() ? Optional.empty() : audience.map(typed::content);
    }

    private NoticeContent content(Audience audience) {
        return new NoticeContent(
                new Notice.Words(form.title(), form.body()),
                english(),
                audience,
                form.isImportant(),
                form.isPinned(),
                form.isMailed());
    }

    private Notice.@Nullable Words english() {
        return form.englishTitle().isEmpty() ? null : new Notice.Words(form.englishTitle(), form.englishBody());
    }

    private void check(String field, String text, int most, boolean severalLines) {
        if (text.isEmpty()) {
            errors.rejectValue(field, "staffnotices.error." + field + "-empty");
        } else if (text.codePointCount(0, text.length()) > most) {
            errors.rejectValue(field, "staffnotices.error.too-long", new Object[] {most}, null);
        } else if (text.chars()
                .anyMatch(each -> Character.isISOControl(each) && !(severalLines && (each == '\n' || each == '\t')))) {
            errors.rejectValue(field, "staffnotices.error.control");
        }
    }

    private Optional<Audience> audience(Collection<String> known) {
        return switch (form.audience()) {
            case NoticeForm.FOR_EVERYONE -> Optional.of(new Audience.Everyone());
            case NoticeForm.FOR_INSURED_PERSONS -> Optional.of(new Audience.InsuredPersons());
            case NoticeForm.FOR_ESTABLISHMENTS -> establishments(known);
            default -> {
                errors.rejectValue("audience", "staffnotices.error.audience");
                yield Optional.empty();
            }
        };
    }

    private Optional<Audience> establishments(Collection<String> known) {
        var chosen = form.establishments().stream().filter(known::contains).toList();
        if (chosen.isEmpty()) {
            errors.rejectValue("establishments", "staffnotices.error.establishments");
            return Optional.empty();
        }
        return Optional.of(new Audience.Establishments(chosen));
    }
}
