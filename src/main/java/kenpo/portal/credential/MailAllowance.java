package kenpo.portal.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kenpo.portal.society.SocietySettings.EmailCodeRule;

/**
 * When the next code may be mailed: the first of a sign-in at once, a further one after a pause and only so many an
 * hour, and no more than the account's share an hour over all sign-ins.
 */
record MailAllowance(EmailCodeRule rule) {
    private static final Duration HOUR = Duration.ofHours(1);

    /** A code mailed to the account within the last hour. */
    record Sent(Instant at, boolean inThisFlow, boolean resent) {}

    /** Empty when it may be mailed now; {@code lastHour} newest first. */
    Optional<EmailCodeSending> refusal(List<Sent> lastHour, Instant now) {
        var inFlow = lastHour.stream().filter(Sent::inThisFlow).toList();
        var resent = inFlow.stream().filter(Sent::resent).toList();
        var pauseEnds = inFlow.isEmpty() ? now : inFlow.getFirst().at().plus(rule.resendAfter());
        return tooMany(resent, rule.resendsAnHour())
                .or(() -> tooMany(lastHour, rule.mailsAnHour()))
                .or(() -> pauseEnds.isAfter(now)
                        ? Optional.of(new EmailCodeSending.TooSoon(pauseEnds))
                        : Optional.empty());
    }

    private static Optional<EmailCodeSending> tooMany(List<Sent> sent, int most) {
        return sent.size() < most
                ? Optional.empty()
                : Optional.of(
                        new EmailCodeSending.TooMany(sent.get(most - 1).at().plus(HOUR)));
    }
}
