package kenpo.portal.credential;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever chooses the password is in: an address asked for before, perhaps by somebody else, is confirmed no more. */
@Component
@Transactional
class PasswordChangeEndsEmailChange {
    private final EmailChange change;

    PasswordChangeEndsEmailChange(EmailChange change) {
        this.change = change;
    }

    @EventListener
    public void end(PasswordChanged changed) {
        change.endWaiting(changed.society(), changed.account());
    }
}
