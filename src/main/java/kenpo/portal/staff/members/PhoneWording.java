package kenpo.portal.staff.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kenpo.portal.credential.Factor;
import kenpo.portal.web.TokyoTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts every situation into words for the phone; the compiler asks for those of a new one. */
@Component
class PhoneWording {
    private static final String KEY = "members.phone.";

    private final MessageSource messages;

    PhoneWording(MessageSource messages) {
        this.messages = messages;
    }

    PhoneCard of(Situation situation, Locale language) {
        var spoken = new Spoken(language);
        return switch (situation) {
            case Situation.Dependent _ -> spoken.card("dependent", null, List.of());
            case Situation.Left(var since, var until) ->
                until == null
                        ? spoken.card("left", null, List.of("step"), spoken.day(since))
                        : spoken.card(
                                "left-reading", null, List.of("deadline"), spoken.day(since), spoken.lastDay(until));
            case Situation.Closed _ -> spoken.card("closed", null, List.of("step"));
            case Situation.Suspended(var since) ->
                spoken.card("suspended", OfficeAction.RESUME, List.of("stopped"), spoken.moment(since));
            case Situation.WithoutCredential _ ->
                spoken.card("without-credential", OfficeAction.REISSUE, List.of("step"));
            case Situation.Frozen(var factor, var failures) ->
                spoken.card("frozen", OfficeAction.REISSUE, List.of("tries"), spoken.factor(factor), failures);
            case Situation.SetUpTooLate(var lastDay) ->
                spoken.card("set-up-too-late", OfficeAction.REISSUE, List.of("deadline"), spoken.day(lastDay));
            case Situation.CredentialExpired(var lastDay) ->
                spoken.card("credential-expired", OfficeAction.REISSUE, List.of("deadline"), spoken.day(lastDay));
            case Situation.FactorDisabled(var factor, var failures) ->
                spoken.card(
                        factor == Factor.PASSWORD ? "password-disabled" : "factor-disabled",
                        factor == Factor.PASSWORD ? null : OfficeAction.RESET_METHODS,
                        List.of("tries"),
                        spoken.factor(factor),
                        failures);
            case Situation.Waiting(var factor, var failures, var until) ->
                spoken.card(
                        "waiting",
                        OfficeAction.UNLOCK,
                        List.of("tries", "until"),
                        spoken.factor(factor),
                        failures,
                        spoken.time(until));
            case Situation.CredentialUnused(var issuedAt, var lastDay) ->
                spoken.card(
                        "credential-unused",
                        OfficeAction.REISSUE,
                        List.of("step", "deadline"),
                        spoken.dayOf(issuedAt),
                        spoken.day(lastDay));
            case Situation.TermsUnread _ -> spoken.card("terms-unread", null, List.of("step"));
            case Situation.EmailMissing _ -> spoken.card("email-missing", null, List.of("step"));
            case Situation.ConfirmationRefused(var domain, var reply) ->
                spoken.card("confirmation-refused", null, List.of("step", "mail"), domain, spoken.reply(reply));
            case Situation.ConfirmationArrived(var at) ->
                spoken.card("confirmation-arrived", null, List.of("step", "mail"), spoken.moment(at));
            case Situation.ConfirmationUnderWay _ ->
                spoken.card("confirmation-under-way", null, List.of("step", "mail"));
            case Situation.MethodUnchosen _ -> spoken.card("method-unchosen", null, List.of("step"));
            case Situation.PasswordUnset _ -> spoken.card("password-unset", null, List.of("step"));
            case Situation.MethodNotSetUp(var lastDay) ->
                spoken.card("method-not-set-up", null, List.of("step", "deadline"), spoken.day(lastDay));
            case Situation.MailRefused(var domain, var reply) ->
                spoken.card("mail-refused", OfficeAction.CHANGE_EMAIL, List.of("mail"), domain, spoken.reply(reply));
            case Situation.WrongLately(var factor, var failures) ->
                spoken.card("wrong-lately", null, List.of("tries"), spoken.factor(factor), failures);
            case Situation.TermsPending _ -> spoken.card("terms-pending", null, List.of("step"));
            case Situation.NothingStops(var lastSignIn) ->
                lastSignIn == null
                        ? spoken.card("nothing-stops-yet", null, List.of("step"))
                        : spoken.card("nothing-stops", null, List.of("last"), spoken.moment(lastSignIn));
        };
    }

    /** Words in one language. */
    private final class Spoken {
        private final Locale language;

        Spoken(Locale language) {
            this.language = language;
        }

        PhoneCard card(String name, @Nullable OfficeAction helps, List<String> mayTell, Object... arguments) {
            return new PhoneCard(
                    Words.of(KEY + name + ".state", arguments),
                    Words.of(KEY + name + ".say", arguments),
                    mayTell.stream().map(part -> Words.of(KEY + "may." + part)).toList(),
                    Optional.ofNullable(helps));
        }

        String day(LocalDate day) {
            return TokyoTime.day(day, language);
        }

        /** Of a day that is no longer among them. */
        String lastDay(LocalDate end) {
            return day(end.minusDays(1));
        }

        String dayOf(Instant at) {
            return TokyoTime.day(at, language);
        }

        String time(Instant at) {
            return TokyoTime.time(at.plusSeconds(59), language);
        }

        String moment(Instant at) {
            return TokyoTime.dayAndTime(at, language);
        }

        String factor(Factor factor) {
            return messages.getMessage("members.factor." + factor.name(), null, language);
        }

        /** What a mail server's code means for the address (RFC 3463); the code itself says nothing to a caller. */
        String reply(String reply) {
            return messages.getMessage("members.reply." + MailReply.of(reply).name(), null, language);
        }
    }
}
