package kenpo.portal.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.mail.Mail;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells members by mail how long they must wait; apart from the sign-in itself, where a mail would show that the user ID
 * is somebody's.
 */
@Component
class LockoutNotices {
    private final Lockouts lockouts;
    private final Accounts accounts;
    private final SecurityNotices notices;
    private final Clock clock;

    LockoutNotices(Lockouts lockouts, Accounts accounts, SecurityNotices notices, Clock clock) {
        this.lockouts = lockouts;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    /** One mail for each wait that began, to the confirmed address if there is one; answers how many were due. */
    @Transactional
    int post(SocietyId society) {
        var due = lockouts.takeNotices(society);
        due.forEach(notice -> accounts.find(society, notice.account())
                .filter(this::maySignIn)
                .ifPresent(account -> post(society, account, notice)));
        return due.size();
    }

    private void post(SocietyId society, Account account, Lockouts.Notice notice) {
        var kind = notice.factor().followsPassword() ? Mail.Kind.SECOND_FACTOR_LOCKED : Mail.Kind.SIGN_IN_LOCKED;
        notices.post(society, account.id(), kind, List.of(time(notice.until(), account.language())));
    }

    /** The first full minute in which the wait is over: people do not look at seconds. */
    private static String time(Instant until, Locale language) {
        var minute = until.plus(Duration.ofMinutes(1)).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
        var pattern = language.getLanguage().equals("en") ? "H:mm" : "H時mm分";
        return minute.atZone(Eligibility.ZONE).format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    }

    private boolean maySignIn(Account account) {
        var today = LocalDate.ofInstant(clock.instant(), Eligibility.ZONE);
        return account.standing(today, CurrentSociety.get().settings()).maySignIn();
    }
}
