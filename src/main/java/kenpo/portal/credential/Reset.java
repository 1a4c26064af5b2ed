package kenpo.portal.credential;

import java.util.Set;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.SocietyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Clears the way for a new credential: everything the account could be opened with before ends at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reset {
    private final StoredCredentials credentials;
    private final AuthenticatorAppRows apps;
    private final RecoveryCodeRows recoveryCodes;
    private final RememberedBrowserRows rememberedBrowsers;
    private final EmailConfirmations confirmations;
    private final EmailChanges emailChanges;
    private final MailedCodes codes;
    private final Passkeys passkeys;
    private final SecurityNotices notices;
    private final Lockouts lockouts;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Reset(
            StoredCredentials credentials,
            AuthenticatorAppRows apps,
            RecoveryCodeRows recoveryCodes,
            RememberedBrowserRows rememberedBrowsers,
            EmailConfirmations confirmations,
            EmailChanges emailChanges,
            MailedCodes codes,
            Passkeys passkeys,
            SecurityNotices notices,
            Lockouts lockouts,
            Accounts accounts,
            ApplicationEventPublisher events) {
        this.credentials = credentials;
        this.apps = apps;
        this.recoveryCodes = recoveryCodes;
        this.rememberedBrowsers = rememberedBrowsers;
        this.confirmations = confirmations;
        this.emailChanges = emailChanges;
        this.codes = codes;
        this.passkeys = passkeys;
        this.notices = notices;
        this.lockouts = lockouts;
        this.accounts = accounts;
        this.events = events;
    }

    /** True when the account had a password or a temporary credential that lived. */
    boolean of(SocietyId society, AccountId account) {
        boolean ended = credentials.endTemporary(society, account);
        boolean removed = credentials.remove(society, account);
        passkeys.removeAll(society, account);
        apps.removeAll(society, account);
        recoveryCodes.removeAll(society, account);
        rememberedBrowsers.endAll(society, account);
        confirmations.end(society, account);
        emailChanges.removeAll(society, account);
        codes.end(society, account, Set.of(CodeKind.values()));
        lockouts.clear(society, account);
        // as long as it is known to whom
        notices.post(society, account, Mail.Kind.CREDENTIAL_REISSUED);
        accounts.startAnew(society, account);
        events.publishEvent(new CredentialReissued(society, account));
        return ended || removed;
    }
}
