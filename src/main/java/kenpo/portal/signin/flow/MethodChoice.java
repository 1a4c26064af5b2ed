package kenpo.portal.signin.flow;

import kenpo.portal.account.Accounts;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.society.Method;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Step 5 (ユーザIDと認証方法の設定): reserves the user ID and remembers the method, both or neither. */
@Component
@Transactional
public class MethodChoice {
    /** Whether the choice was taken. */
    public enum Outcome {
        CHOSEN,
        /** The user ID is or was another person's. */
        USER_ID_TAKEN
    }

    private final UserIds userIds;
    private final Accounts accounts;
    private final AuditTrail audit;

    MethodChoice(UserIds userIds, Accounts accounts, AuditTrail audit) {
        this.userIds = userIds;
        this.accounts = accounts;
        this.audit = audit;
    }

    public Outcome choose(SignIn.ChoosingMethod signIn, UserId userId, Method method) {
        var ticket = signIn.ticket();
        boolean taken = !userIds.takeUpAgain(ticket.society(), signIn.member(), userId)
                && !userIds.reserve(ticket.society(), signIn.member(), userId, UserIds.Kind.CHOSEN);
        if (taken) {
            return Outcome.USER_ID_TAKEN;
        }
        accounts.advance(ticket.society(), ticket.account(), signIn.progress(), signIn.methodChosen(method));
        audit.record(ticket.society(), event(AuditKind.USER_ID_CHOSEN, ticket));
        audit.record(ticket.society(), event(AuditKind.METHOD_CHOSEN, ticket).with("method", method.name()));
        return Outcome.CHOSEN;
    }

    private static AuditEvent event(AuditKind kind, Ticket ticket) {
        var account = ticket.account().value();
        return AuditEvent.succeeded(kind, new AuditEvent.Actor.Member(account), account);
    }

    /** Shows step 5 again. */
    public void undo(SignIn.ChoosingPassword signIn) {
        var ticket = signIn.ticket();
        if (accounts.advance(ticket.society(), ticket.account(), signIn.progress(), signIn.methodWithdrawn())) {
            userIds.releaseUnused(ticket.society(), signIn.member());
        }
    }
}
