package kenpo.portal.credential;

import java.util.List;
import kenpo.portal.account.Account;
import kenpo.portal.account.AccountId;
import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A signed-in member chooses another user ID (ユーザIDの変更). The one before signs nobody in any more and stays this person's for
 * good; sessions and remembered browsers go on.
 */
@Component
public class UserIdChange {
    private final PresentPassword presentPassword;
    private final UserIds userIds;
    private final Accounts accounts;
    private final SecurityNotices notices;
    private final AuditTrail audit;
    private final TransactionOperations transactions;

    UserIdChange(
            PresentPassword presentPassword,
            UserIds userIds,
            Accounts accounts,
            SecurityNotices notices,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.presentPassword = presentPassword;
        this.userIds = userIds;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Call it outside a transaction. The password, since none may contain the user ID; an ID that may not be chosen costs no
     * try. Throws HashingOverloaded.
     */
    public UserIdChangeCheck change(Society society, AccountId id, UserId typed, String present) {
        var account = accounts.find(society.id(), id).orElseThrow();
        if (userIds.active(society.id(), account.member())
                .filter(now -> now.folded().equals(typed.folded()))
                .isPresent()) {
            return UserIdChangeCheck.SAME;
        }
        if (!typed.isChoosable() && !isOwn(account, typed)) {
            return UserIdChangeCheck.NOT_CHOOSABLE;
        }
        if (KnownWords.of(List.of(typed.value())).contains(present)) {
            return UserIdChangeCheck.IN_PASSWORD;
        }
        return presentPassword.isRight(society, account, present)
                ? transactions.execute(_ -> take(account, typed))
                : UserIdChangeCheck.REFUSED;
    }

    private boolean isOwn(Account account, UserId typed) {
        return typed.isPrintable() && userIds.isOwn(account.society(), account.member(), typed);
    }

    private UserIdChangeCheck take(Account account, UserId typed) {
        var society = account.society();
        var member = account.member();
        accounts.hold(society, account.id());
        boolean taken = !userIds.takeUpAgain(society, member, typed)
                && !userIds.reserve(society, member, typed, UserIds.Kind.CHOSEN);
        var actor = new AuditEvent.Actor.Member(account.id().value());
        if (taken) {
            audit.record(
                    society,
                    AuditEvent.refused(
                            AuditKind.USER_ID_CHANGED, actor, account.id().value(), "taken"));
            return UserIdChangeCheck.TAKEN;
        }
        userIds.activate(society, member, typed);
        audit.record(
                society,
                AuditEvent.succeeded(
                        AuditKind.USER_ID_CHANGED, actor, account.id().value()));
        notices.post(society, account.id(), Mail.Kind.USER_ID_CHANGED);
        return UserIdChangeCheck.CHANGED;
    }
}
