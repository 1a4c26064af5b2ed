package kenpo.portal.settings.web;

import java.util.List;

/**
 * Shown on /settings/recovery-codes.
 *
 * @param left how many of the present set are unused
 * @param fresh whether a factor was shown so recently that a new set may be made
 * @param codes the new set, at the one moment it is shown; else empty
 */
record RecoveryCodesPage(int left, boolean fresh, List<String> codes) {
    RecoveryCodesPage {
        codes = List.copyOf(codes);
    }

    /** Never the codes: this text may end in a log. */
    @Override
    public String toString() {
        return "RecoveryCodesPage";
    }
}
