package kenpo.portal.recovery.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.credential.EmailChange;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.SecondFactors;
import kenpo.portal.key.Sha256;
import kenpo.portal.roster.Eligibility;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those of a society who are on their way to a new password, each found by the random id in the browser's cookie. */
@Component
@Transactional
public class Recoveries {
    private final RecoveryRows rows;
    private final RecoveryMails mails;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final EmailChange emailChange;
    private final Clock clock;

    Recoveries(
            RecoveryRows rows,
            RecoveryMails mails,
            Accounts accounts,
            SecondFactors factors,
            EmailChange emailChange,
            Clock clock) {
        this.rows = rows;
        this.mails = mails;
        this.accounts = accounts;
        this.factors = factors;
        this.emailChange = emailChange;
        this.clock = clock;
    }

    /**
     * Where this browser stands; empty when it stands nowhere (any more). The same for everybody before a right code.
     * rememberedFor: the account for which the browser is remembered.
     */
    @Transactional(readOnly = true)
    public Optional<Recovery> find(Society society, HostName host, String id, Optional<AccountId> rememberedFor) {
        return rows.find(society.id(), key(id)).flatMap(row -> {
            var account = row.account();
            return account == null || !row.mailboxProven()
                    ? Optional.of(new Recovery.AwaitingMailedCode(row.ticket()))
                    : accounts.find(society.id(), account)
                            .filter(found -> mayReset(found, society))
                            .map(found -> facts(society, host, row, found, rememberedFor)
                                    .state());
        });
    }

    /** 中止する. */
    public void leave(Recovery recovery) {
        rows.end(recovery.ticket());
    }

    /** Whatever was asked for this account so far leads to no new password any more. */
    public void endAll(SocietyId society, AccountId account) {
        rows.endAll(society, account);
        mails.endAll(society, account);
    }

    boolean mayReset(Account account, Society society) {
        return account.isMethodSetUp()
                && account.standing(today(), society.settings()).maySignIn();
    }

    void forget(SocietyId society, Instant before) {
        rows.forget(society, before);
        mails.forget(society, before);
    }

    static FlowKey key(String id) {
        return new FlowKey(Sha256.of(id));
    }

    private RecoveryFacts facts(
            Society society, HostName host, RecoveryRows.Row row, Account account, Optional<AccountId> rememberedFor) {
        return new RecoveryFacts(
                row.ticket(),
                account,
                factors.open(account, host, society.settings().methods()),
                factors.counts(society.id(), account.id()),
                society.settings().recovery(),
                emailChange.isByOfficeLately(society.id(), account.id()),
                rememberedFor.filter(account.id()::equals).isPresent(),
                row.askedFor(),
                row.factorShown());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Eligibility.ZONE);
    }
}
