package kenpo.portal.staff.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.notice.NoticeId;
import kenpo.portal.notice.Period;
import kenpo.portal.notice.TestNotices;
import kenpo.portal.notice.WrittenNotice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;

class PeriodFormTests {
    /** Nine in the morning in Tokyo. */
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:30Z");

    @Test
    void momentsAreThoseOfTokyoAndNoBeginningIsNow() {
        assertThat(read("2026-11-24T09:00", "2026-11-30T17:00", null))
                .contains(new Period(Instant.parse("2026-11-24T00:00:00Z"), Instant.parse("2026-11-30T08:00:00Z")));
        assertThat(read("", "", null)).contains(new Period(NOW, null));
    }

    @Test
    void beginningThatLiesBehindIsKeptButNotChosen() {
        var begun = new Period(Instant.parse("2026-11-20T00:00:12Z"), null);
        assertThat(read("2026-11-20T09:00", "2026-12-01T00:00", begun))
                .contains(new Period(begun.from(), Instant.parse("2026-11-30T15:00:00Z")));
        assertThat(errors("2026-11-20T09:00", "", null)).containsExactly("staffnotices.error.from-past");
        assertThat(errors("2026-11-19T09:00", "", begun)).containsExactly("staffnotices.error.from-past");
    }

    @Test
    void endComesAfterTheBeginningAndAfterNow() {
        assertThat(errors("2026-11-24T09:00", "2026-11-24T09:00", null))
                .containsExactly("staffnotices.error.until-early");
        var begun = new Period(Instant.parse("2026-11-20T00:00:00Z"), null);
        assertThat(errors("2026-11-20T09:00", "2026-11-21T09:00", begun))
                .containsExactly("staffnotices.error.until-early");
    }

    @Test
    void whatIsNoMomentIsSaidAtItsField() {
        assertThat(errors("tomorrow", "24:00", null))
                .containsExactly("staffnotices.error.moment", "staffnotices.error.moment");
        assertThat(errors("+999999999-01-01T00:00", "+10000-01-01T00:00", null))
                .containsExactly("staffnotices.error.moment", "staffnotices.error.moment");
    }

    private static Optional<Period> read(String from, String until, @Nullable Period present) {
        return read(from, until, present, errors());
    }

    private static List<String> errors(String from, String until, @Nullable Period present) {
        var errors = errors();
        assertThat(read(from, until, present, errors)).isEmpty();
        return errors.getAllErrors().stream().map(ObjectError::getCode).toList();
    }

    private static Optional<Period> read(String from, String until, @Nullable Period present, BindingResult errors) {
        var notice = new WrittenNotice(new NoticeId(new UUID(1, 1)), 1, TestNotices.content("題"), present, null);
        return new PeriodForm(from, until, 1).read(notice, NOW, errors);
    }

    private static BindingResult errors() {
        return new BeanPropertyBindingResult(new PeriodForm("", "", 1), "form");
    }
}
