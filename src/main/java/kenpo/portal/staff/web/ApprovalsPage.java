package kenpo.portal.staff.web;

import java.util.List;
import kenpo.portal.staff.Approval;
import kenpo.portal.staff.Deed;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /approvals.
 *
 * @param on whether the society wants two persons at all
 * @param result what became of the last decision, as the last part of a message's key; null: none
 */
record ApprovalsPage(List<Line> lines, boolean on, @Nullable String result) {
    /**
     * A request.
     *
     * @param concerned whom it is about; null: nobody in particular
     * @param own the reader asked for it, and can only withdraw it
     */
    record Line(Approval approval, Deed.@Nullable Concerned concerned, boolean own) {
        public boolean mayApprove() {
            return !own && approval.independent();
        }
    }

    ApprovalsPage {
        lines = List.copyOf(lines);
    }

    public boolean succeeded() {
        return !"not-fitting".equals(result) && !"not-independent".equals(result) && !"gone".equals(result);
    }
}
