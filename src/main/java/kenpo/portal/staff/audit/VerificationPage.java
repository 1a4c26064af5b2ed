package kenpo.portal.staff.audit;

import kenpo.portal.audit.VerificationRun;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /audit/verification.
 *
 * @param last null: nobody has asked for a check yet
 * @param found where the chain breaks, in words; null: nowhere
 */
record VerificationPage(
        @Nullable VerificationRun last, @Nullable String found) {
    public boolean underWay() {
        return last != null && last.endedAt() == null;
    }
}
