package kenpo.portal.settings.web;

import java.time.Instant;
import java.util.List;

/**
 * Shown on /settings/recovery-codes.
 *
 * @param left how many of the present set are unused
 * @param set names the present set, which a new one is to replace; empty text for none
 * @param fresh whether a factor was shown so recently that a new set may be made
 * @param again the form was sent a second time: the codes were shown before
 * @param shown the new set, at the one moment it is shown
 */
record RecoveryCodesPage(int left, String set, boolean fresh, boolean again, Shown shown) {
    /** The codes, if any, with what belongs on the paper: where they work and since when. */
    record Shown(List<String> codes, String address, Instant madeAt) {
        Shown {
            codes = List.copyOf(codes);
        }

        /** Never the codes: this text may end in a log. */
        @Override
        public String toString() {
            return "Shown[…]";
        }
    }
}
