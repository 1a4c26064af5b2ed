package kenpo.portal.staff.signin;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kenpo.portal.credential.FactorName;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.RelyingParty;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.StaffMembers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody signed in does to their own passkeys; they are told by mail, as it may have been somebody else. */
@Component
@Transactional
public class OwnPasskeys {
    private final StaffPasskeys passkeys;
    private final StaffMembers members;
    private final Outbox outbox;

    OwnPasskeys(StaffPasskeys passkeys, StaffMembers members, Outbox outbox) {
        this.passkeys = passkeys;
        this.members = members;
        this.outbox = outbox;
    }

    /** False for an answer that is refused. */
    public boolean add(SignedInStaff owner, FlowKey flow, RelyingParty party, String answer, FactorName suggested) {
        return tell(
                owner,
                Mail.Kind.STAFF_PASSKEY_ADDED,
                passkeys.register(owner.society(), owner.id(), flow, party, answer, suggested)
                        .isPresent());
    }

    /** Never the last one. */
    public boolean remove(SignedInStaff owner, UUID passkey) {
        return tell(owner, Mail.Kind.STAFF_PASSKEY_REMOVED, passkeys.remove(owner.society(), owner.id(), passkey));
    }

    private boolean tell(SignedInStaff owner, Mail.Kind kind, boolean done) {
        if (done) {
            var society = owner.society();
            var email = members.find(society, owner.id()).orElseThrow().email();
            outbox.post(society, new Mail(kind, email, Locale.JAPANESE, null, null, List.of()));
        }
        return done;
    }
}
