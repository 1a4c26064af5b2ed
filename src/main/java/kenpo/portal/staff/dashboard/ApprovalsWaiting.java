package kenpo.portal.staff.dashboard;

import java.util.Optional;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Approvals;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deeds that this person may decide or withdraw. */
@Component
@Order(0)
class ApprovalsWaiting implements Waiting {
    private final Approvals approvals;

    ApprovalsWaiting(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public Optional<Item> waiting(Society society, SignedInStaff reader) {
        int count = approvals.waiting(society, reader).size();
        return count == 0 ? Optional.empty() : Optional.of(new Item("staff.top.approvals", count, "/approvals"));
    }
}
