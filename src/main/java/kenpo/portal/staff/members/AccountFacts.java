package kenpo.portal.staff.members;

import java.util.List;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.audit.HistoryEvent;
import kenpo.portal.audit.MemberHistory;
import kenpo.portal.credential.BrowserFamily;
import kenpo.portal.credential.EmailChange;
import kenpo.portal.credential.FactorCounts;
import kenpo.portal.credential.OwnMethod;
import kenpo.portal.credential.OwnMethods;
import kenpo.portal.credential.RememberedBrowsers;
import kenpo.portal.credential.SecondFactors;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.signin.Devices;
import kenpo.portal.signin.NetworkPart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an account has and what happened to it, in the form its person's page shows. */
@Component
@Transactional(readOnly = true)
class AccountFacts {
    private final OwnMethods methods;
    private final SecondFactors factors;
    private final Devices devices;
    private final RememberedBrowsers remembered;
    private final EmailChange emailChange;
    private final MemberHistory history;

    AccountFacts(
            OwnMethods methods,
            SecondFactors factors,
            Devices devices,
            RememberedBrowsers remembered,
            EmailChange emailChange,
            MemberHistory history) {
        this.methods = methods;
        this.factors = factors;
        this.devices = devices;
        this.remembered = remembered;
        this.emailChange = emailChange;
        this.history = history;
    }

    /** None before one is set up: a mailed code that was only chosen opens nothing. */
    public List<OwnMethod> methods(Account account) {
        return account.isMethodSetUp() ? methods.of(account.society(), account.id()) : List.of();
    }

    public FactorCounts counts(Account account) {
        return factors.counts(account.society(), account.id());
    }

    public Optional<EmailAddress> waitingEmail(Account account) {
        return emailChange.waiting(account.society(), account.id());
    }

    public List<MemberPage.Browser> browsers(Account account) {
        return devices.of(account.society(), account.id(), "").stream()
                .map(device -> new MemberPage.Browser(
                        BrowserFamily.of(device.browser()), device.network(), device.since(), device.lastSeen()))
                .toList();
    }

    public List<MemberPage.Kept> kept(Account account) {
        return remembered.of(account.society(), account.id(), Optional.empty()).stream()
                .map(browser -> new MemberPage.Kept(
                        BrowserFamily.of(browser.browser()), browser.network(), browser.madeAt(), browser.until()))
                .toList();
    }

    /** Of the last twelve months; a page beyond the last has no lines. */
    public MemberPage.History history(Account account, int number) {
        var subject = account.id().value();
        int size = MemberPage.History.SIZE;
        var lines = history.of(account.society(), subject, (number - 1) * size, size).stream()
                .map(AccountFacts::event)
                .toList();
        return new MemberPage.History(lines, number, history.count(account.society(), subject));
    }

    private static MemberPage.Event event(HistoryEvent event) {
        return new MemberPage.Event(
                event.at(),
                AuditWords.kind(event.kind()),
                event.succeeded(),
                event.byOffice(),
                event.browser().isEmpty() ? "" : BrowserFamily.of(event.browser()),
                NetworkPart.of(event.address()));
    }
}
