package kenpo.portal.staff.web;

import java.util.List;
import java.util.Locale;
import kenpo.portal.staff.Approval;
import kenpo.portal.staff.SignedInStaff;

/** Shown on /approvals; on: whether the society wants two persons at all. */
record ApprovalsPage(List<Line> lines, boolean on) {
    /** own: the reader asked for it, and can only withdraw it. */
    record Line(Approval approval, boolean own) {
        public String deedKey() {
            return approval.deed().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    ApprovalsPage {
        lines = List.copyOf(lines);
    }

    static ApprovalsPage of(SignedInStaff reader, List<Approval> waiting, boolean on) {
        return new ApprovalsPage(
                waiting.stream()
                        .map(approval -> new Line(approval, approval.askedBy().equals(reader.id())))
                        .toList(),
                on);
    }
}
