package kenpo.portal.recovery.flow;

import java.util.ArrayList;
import java.util.List;
import kenpo.portal.account.Account;
import kenpo.portal.credential.FactorCounts;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietySettings.RecoveryRule;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides where somebody stands whose mailbox is shown.
 *
 * @param registered what the account can show on this host, the strongest first
 * @param mailboxByOffice the office has put the address in, and its owner can still undo that
 * @param remembered whether this browser is remembered for the account
 * @param askedFor the factor this browser's person wants to be asked for
 * @param shown whether one was shown beside the mailbox
 */
record RecoveryFacts(
        RecoveryTicket ticket,
        Account account,
        List<SecondFactor> registered,
        FactorCounts counts,
        RecoveryRule rule,
        boolean mailboxByOffice,
        boolean remembered,
        @Nullable RecoveryFactor askedFor,
        boolean shown) {
    RecoveryFacts {
        registered = List.copyOf(registered);
    }

    Recovery state() {
        if (shown) {
            boolean mailed = account.firstSignIn().method() == Method.EMAIL_CODE;
            return new Recovery.ChoosingPassword(ticket, account.id(), account.member(), mailed);
        }
        var open = open();
        if (open.isEmpty()) {
            return new Recovery.WithoutFactor(ticket, account.id(), counts.passkeys() > 0);
        }
        return switch (askedFor != null && open.contains(askedFor) ? askedFor : open.getFirst()) {
            case PASSKEY -> new Recovery.AwaitingPasskey(ticket, account.id(), open);
            case AUTHENTICATOR_APP -> new Recovery.AwaitingAuthenticatorAppCode(ticket, account.id(), open);
            case REMEMBERED_BROWSER -> new Recovery.AwaitingRememberedBrowser(ticket, account.id(), open);
            case RECOVERY_CODE -> new Recovery.AwaitingRecoveryCode(ticket, account.id(), open);
            case ROSTER_FACTS -> new Recovery.AwaitingRosterFacts(ticket, account.id(), account.member(), open);
        };
    }

    private List<RecoveryFactor> open() {
        var open = new ArrayList<RecoveryFactor>();
        for (var factor : registered) {
            switch (factor) {
                case PASSKEY -> open.add(RecoveryFactor.PASSKEY);
                case AUTHENTICATOR_APP -> open.add(RecoveryFactor.AUTHENTICATOR_APP);
                case RECOVERY_CODE -> open.add(RecoveryFactor.RECOVERY_CODE);
                case EMAIL_CODE -> {} // that is the mailbox again
            }
        }
        if (hasMailedCodesAlone()
                && !mailboxByOffice
                && rule.allowsFacts(domain(account.firstSignIn().email()))) {
            open.add(RecoveryFactor.ROSTER_FACTS);
        }
        if (remembered) {
            open.add(RecoveryFactor.REMEMBERED_BROWSER);
        }
        return open.stream().sorted().toList();
    }

    private boolean hasMailedCodesAlone() {
        return counts.emailCode() && counts.passkeys() + counts.apps() == 0;
    }

    private static String domain(@Nullable EmailAddress address) {
        return address == null ? "" : address.value().substring(address.value().lastIndexOf('@') + 1);
    }
}
