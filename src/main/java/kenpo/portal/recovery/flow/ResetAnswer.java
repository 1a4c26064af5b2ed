package kenpo.portal.recovery.flow;

import java.time.LocalDate;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountStanding;
import kenpo.portal.society.SocietySettings;

/** What the mail says to somebody who asks for a new password; the page says the same to all. */
enum ResetAnswer {
    CODE,
    /** The first sign-in is not done: the letter is what opens the account. */
    BY_LETTER,
    /** Frozen, or without a method: only a re-issue helps. */
    BY_OFFICE,
    /** Suspended or closed: no mail. */
    NOTHING;

    static ResetAnswer of(Account account, LocalDate today, SocietySettings settings) {
        return switch (account.standing(today, settings)) {
            case AccountStanding.Suspended _, AccountStanding.Closed _ -> NOTHING;
            case AccountStanding.Frozen _ -> BY_OFFICE;
            case AccountStanding.Active _, AccountStanding.ReadOnly _ -> {
                if (!account.firstSignIn().isCompleted()) {
                    yield BY_LETTER;
                }
                yield account.isMethodSetUp() ? CODE : BY_OFFICE;
            }
        };
    }
}
