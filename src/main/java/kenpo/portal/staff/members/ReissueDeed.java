package kenpo.portal.staff.members;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.letter.IssueBatches;
import kenpo.portal.letter.Reissued;
import kenpo.portal.letter.Reissues;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Deed;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A re-issue that resets methods, where the society lets that wait for a second person. */
@Component
class ReissueDeed implements Deed {
    private final IssueBatches batches;
    private final Reissues reissues;
    private final MemberDeeds persons;

    ReissueDeed(IssueBatches batches, Reissues reissues, MemberDeeds persons) {
        this.batches = batches;
        this.reissues = reissues;
        this.persons = persons;
    }

    @Override
    public String name() {
        return "REISSUE";
    }

    @Override
    public Permission permission() {
        return Permission.ISSUE_CREDENTIALS;
    }

    @Override
    public Outcome carryOut(Society society, StaffId by, @Nullable UUID subject, String detail, Reason reason) {
        var issued = reissues.issue(
                society.id(),
                batches.newId(),
                new MemberId(Objects.requireNonNull(subject)),
                by.value(),
                reason.text());
        return issued instanceof Reissued.Issued ? Outcome.DONE : Outcome.NOT_FITTING;
    }

    @Override
    public Optional<Concerned> concerned(Society society, @Nullable UUID subject) {
        return persons.concerned(society, subject);
    }
}
