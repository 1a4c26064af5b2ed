package kenpo.portal.credential;

import static kenpo.portal.audit.AuditKind.METHOD_REMOVED;
import static kenpo.portal.audit.AuditKind.METHOD_RENAMED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.passkey.PasskeyRows;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.Method;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The methods of an account: their names, and the removal of one, never of the last. The account is held while they are
 * counted, so that of two removals at once the later one sees what the earlier left.
 */
@Component
@Transactional
public class OwnMethods {
    private final Accounts accounts;
    private final PasskeyRows passkeys;
    private final AuthenticatorAppRows apps;
    private final SecurityNotices notices;
    private final AuditTrail audit;

    OwnMethods(
            Accounts accounts,
            PasskeyRows passkeys,
            AuthenticatorAppRows apps,
            SecurityNotices notices,
            AuditTrail audit) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.apps = apps;
        this.notices = notices;
        this.audit = audit;
    }

    /** Passkeys, then apps, the oldest first, then mailed codes. */
    @Transactional(readOnly = true)
    public List<OwnMethod> of(SocietyId society, AccountId account) {
        var ofAccount = accounts.find(society, account).flatMap(OwnMethods::mailedCode);
        var ofPasskeys = passkeys.of(society, account).stream().map(OwnMethod.OfPasskey::new);
        var ofApps = apps.of(society, account).stream()
                .map(AuthenticatorAppRows.Row::app)
                .map(OwnMethod.OfApp::new);
        return Stream.<OwnMethod>concat(Stream.concat(ofPasskeys, ofApps), ofAccount.stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<OwnMethod> find(SocietyId society, AccountId account, String key) {
        return of(society, account).stream()
                .filter(method -> method.key().equals(key))
                .findFirst();
    }

    public void rename(SocietyId society, AccountId account, OwnMethod method, FactorName name) {
        boolean renamed = switch (method) {
            case OwnMethod.OfPasskey(var passkey) -> passkeys.rename(society, account, passkey.id(), name.value());
            case OwnMethod.OfApp(var app) -> apps.rename(society, account, app.id(), name.value());
            case OwnMethod.OfMailedCode _ -> false;
        };
        if (renamed) {
            record(society, account, METHOD_RENAMED, method);
        }
    }

    /** Removes it at once; what it has opened before stays open. */
    public MethodRemoval remove(SocietyId society, AccountId account, OwnMethod method) {
        accounts.hold(society, account);
        var left = of(society, account).stream()
                .filter(each -> !each.key().equals(method.key()))
                .toList();
        if (left.isEmpty()) {
            return MethodRemoval.LAST_ONE;
        }
        boolean removed = switch (method) {
            case OwnMethod.OfPasskey(var passkey) -> passkeys.remove(society, account, passkey.id());
            case OwnMethod.OfApp(var app) -> apps.remove(society, account, app.id());
            case OwnMethod.OfMailedCode _ ->
                accounts.giveUpEmailCode(society, account, left.getFirst().kind());
        };
        if (!removed) {
            return MethodRemoval.GONE_ALREADY;
        }
        record(society, account, METHOD_REMOVED, method);
        notices.post(society, account, Mail.Kind.METHOD_REMOVED);
        return MethodRemoval.REMOVED;
    }

    private static Optional<OwnMethod> mailedCode(Account account) {
        var progress = account.firstSignIn();
        return progress.method() == Method.EMAIL_CODE && progress.email() != null
                ? Optional.of(new OwnMethod.OfMailedCode(progress.email().masked()))
                : Optional.empty();
    }

    private void record(SocietyId society, AccountId account, AuditKind kind, OwnMethod method) {
        audit.record(
                society,
                AuditEvent.succeeded(kind, new AuditEvent.Actor.Member(account.value()), account.value())
                        .with("method", method.kind().name()));
    }
}
