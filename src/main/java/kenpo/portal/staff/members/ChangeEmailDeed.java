package kenpo.portal.staff.members;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Deed;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * メールアドレスの変更, which a society may let wait for a second person: with it alone somebody whose second factor is the mailed
 * code can be turned out. detail: the new address.
 */
@Component
class ChangeEmailDeed implements Deed {
    private final OfficeActions actions;
    private final MemberDeeds persons;

    ChangeEmailDeed(OfficeActions actions, MemberDeeds persons) {
        this.actions = actions;
        this.persons = persons;
    }

    @Override
    public String name() {
        return "CHANGE_EMAIL";
    }

    @Override
    public Permission permission() {
        return Permission.CHANGE_MEMBERS;
    }

    @Override
    public Outcome carryOut(Society society, StaffId by, @Nullable UUID subject, String detail, Reason reason) {
        var member = new MemberId(Objects.requireNonNull(subject));
        return EmailAddress.parse(detail)
                .map(address -> actions.changeEmail(society, by, member, address, reason))
                .orElse(ActionResult.NOT_FITTING)
                .outcome();
    }

    @Override
    public Optional<Concerned> concerned(Society society, @Nullable UUID subject) {
        return persons.concerned(society, subject);
    }
}
