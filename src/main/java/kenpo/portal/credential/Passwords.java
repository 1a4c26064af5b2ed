package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.PASSWORD_CHANGED;

import kenpo.portal.account.AccountId;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The passwords members chose. */
@Component
public class Passwords {
    private final PasswordHashes hashes;
    private final StoredCredentials credentials;
    private final Lockouts lockouts;
    private final RememberedBrowserRows rememberedBrowsers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    Passwords(
            PasswordHashes hashes,
            StoredCredentials credentials,
            Lockouts lockouts,
            RememberedBrowserRows rememberedBrowsers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.transactions = new TransactionTemplate(transactions);
        this.hashes = hashes;
        this.credentials = credentials;
        this.lockouts = lockouts;
        this.rememberedBrowsers = rememberedBrowsers;
        this.audit = audit;
        this.events = events;
    }

    /** Hashes it; call this outside a transaction, after {@link PasswordRules#check}. Throws HashingOverloaded. */
    public NewPassword prepare(SocietyId society, AccountId account, String password) {
        if (password.codePointCount(0, password.length()) > PasswordRules.LONGEST) {
            throw new IllegalArgumentException("longer than any rule allows");
        }
        try (var place = hashes.place()) {
            return new HashedPassword(society, account, hashes.make(place, password, society, account.value()));
        }
    }

    /** Keeps it from now on and ends every temporary credential and remembered browser of the account; joins the running transaction. */
    public void set(NewPassword password) {
        switch (password) {
            case HashedPassword hashed -> transactions.executeWithoutResult(_ -> keep(hashed));
        }
    }

    /** Both in one; call it outside a transaction. */
    public void set(SocietyId society, AccountId account, String password) {
        set(prepare(society, account, password));
    }

    private void keep(HashedPassword password) {
        var society = password.society();
        var account = password.account();
        credentials.endTemporary(society, account);
        credentials.set(society, account, password.hash());
        rememberedBrowsers.endAll(society, account);
        lockouts.clear(society, Subject.of(account), Factor.PASSWORD);
        lockouts.clear(society, Subject.of(account), Factor.TEMPORARY_PASSWORD);
        audit.record(
                society,
                AuditEvent.succeeded(PASSWORD_CHANGED, new AuditEvent.Actor.Member(account.value()), account.value()));
        events.publishEvent(new PasswordChanged(society, account));
    }
}
