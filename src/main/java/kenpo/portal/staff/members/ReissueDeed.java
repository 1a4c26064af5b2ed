package kenpo.portal.staff.members;

import java.util.UUID;
import kenpo.portal.letter.IssueBatches;
import kenpo.portal.letter.Reissues;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Deed;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A re-issue that resets methods, where the society lets that wait for a second person; detail: whose, for that person to read. */
@Component
class ReissueDeed implements Deed {
    private final IssueBatches batches;
    private final Reissues reissues;

    ReissueDeed(IssueBatches batches, Reissues reissues) {
        this.batches = batches;
        this.reissues = reissues;
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
    public void carryOut(Society society, StaffId by, @Nullable UUID subject, String detail, Reason reason) {
        if (subject != null) {
            reissues.issue(society.id(), batches.newId(), new MemberId(subject), by.value(), reason.text());
        }
    }
}
