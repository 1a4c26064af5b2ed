package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import kenpo.portal.society.SocietySettings;
import org.junit.jupiter.api.Test;

class MailAllowanceTests {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private final MailAllowance allowance =
            new MailAllowance(SocietySettings.defaults().emailCode());

    @Test
    void theFirstMailOfASignInGoesAtOnce() {
        assertThat(allowance.refusal(List.of(sent(1, false, false)), NOW)).isEmpty();
    }

    @Test
    void aFurtherOneWaitsSixtySeconds() {
        assertThat(allowance.refusal(List.of(sent(59, true, false)), NOW))
                .contains(new EmailCodeSending.TooSoon(NOW.plusSeconds(1)));
        assertThat(allowance.refusal(List.of(sent(60, true, false)), NOW)).isEmpty();
    }

    @Test
    void fiveFurtherOnesAnHourAreTheMost() {
        var five = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> sent(i * 100, true, true))
                .toList();

        assertThat(allowance.refusal(five.subList(0, 4), NOW)).isEmpty();
        assertThat(allowance.refusal(five, NOW))
                .contains(new EmailCodeSending.TooMany(NOW.minusSeconds(500).plus(Duration.ofHours(1))));
    }

    @Test
    void twentyMailsAnHourAreTheMostForAnAccount() {
        var twenty = Collections.nCopies(20, sent(90, false, false));

        assertThat(allowance.refusal(twenty.subList(0, 19), NOW)).isEmpty();
        assertThat(allowance.refusal(twenty, NOW)).containsInstanceOf(EmailCodeSending.TooMany.class);
    }

    @Test
    void tooManyIsSaidBeforeTooSoon() {
        var twenty = Collections.nCopies(20, sent(1, true, false));

        assertThat(allowance.refusal(twenty, NOW)).containsInstanceOf(EmailCodeSending.TooMany.class);
    }

    private static MailAllowance.Sent sent(int secondsAgo, boolean inThisFlow, boolean resent) {
        return new MailAllowance.Sent(NOW.minusSeconds(secondsAgo), inThisFlow, resent);
    }
}
