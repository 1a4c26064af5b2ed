package kenpo.portal.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import kenpo.portal.notice.Audience;
import kenpo.portal.notice.Notice.Words;
import kenpo.portal.notice.NoticeContent;
import kenpo.portal.notice.Period;
import kenpo.portal.notice.WrittenNotices;
import kenpo.portal.society.Society;
import kenpo.portal.terms.TermsOfUse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the demo societies publish: terms of their own and a few notices. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoTexts {
    private static final LocalDate TERMS_FROM = LocalDate.of(2026, 4, 1);

    private final TermsOfUse terms;
    private final WrittenNotices notices;
    private final Clock clock;

    DemoTexts(TermsOfUse terms, WrittenNotices notices, Clock clock) {
        this.terms = terms;
        this.notices = notices;
        this.clock = clock;
    }

    void publish(DemoSociety demo, Society society) {
        publishTerms(demo, society, TERMS_FROM);
        if (notices.counts(society.id()).isEmpty()) {
            publishNotice(demo, society, "notice-1", Duration.ofDays(40), false);
            publishNotice(demo, society, "notice-2", Duration.ofDays(12), false);
            publishNotice(demo, society, "notice-3", Duration.ofDays(1), true);
        }
    }

    /** Does nothing where terms are published already. */
    void publishTerms(DemoSociety demo, Society society, LocalDate from) {
        if (terms.all(society.id()).isEmpty()) {
            terms.add(society.id(), text(demo, "terms"), text(demo, "terms_en"), from);
        }
    }

    private void publishNotice(DemoSociety demo, Society society, String file, Duration ago, boolean important) {
        var from = clock.instant().minus(ago);
        var content = new NoticeContent(
                words(text(demo, file)),
                words(text(demo, file + "_en")),
                new Audience.Everyone(),
                important,
                false,
                false);
        notices.write(society.id(), content, new Period(from, null));
    }

    /** The first line is the title. */
    private static Words words(String text) {
        int end = text.indexOf('\n');
        return new Words(text.substring(0, end).strip(), text.substring(end).strip());
    }

    private static String text(DemoSociety demo, String file) {
        try {
            return new ClassPathResource("demo/" + demo.word() + "/" + file + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
