package kenpo.portal.staff.members;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Deed;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 認証方法の初期化, which a society may let wait for a second person; by the time of the approval it may fit no more. */
@Component
class ResetMethodsDeed implements Deed {
    private final OfficeActions actions;
    private final MemberDeeds persons;

    ResetMethodsDeed(OfficeActions actions, MemberDeeds persons) {
        this.actions = actions;
        this.persons = persons;
    }

    @Override
    public String name() {
        return "RESET_METHODS";
    }

    @Override
    public Permission permission() {
        return Permission.CHANGE_MEMBERS;
    }

    @Override
    public Outcome carryOut(Society society, StaffId by, @Nullable UUID subject, String detail, Reason reason) {
        var member = new MemberId(Objects.requireNonNull(subject));
        return actions.resetMethods(society, by, member, reason).outcome();
    }

    @Override
    public Optional<Concerned> concerned(Society society, @Nullable UUID subject) {
        return persons.concerned(society, subject);
    }
}
