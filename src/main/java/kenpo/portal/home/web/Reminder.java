package kenpo.portal.home.web;

import java.util.ArrayList;
import java.util.List;
import kenpo.portal.credential.FactorCounts;

/** What a member should do for the day a device is lost; texts are {@code home.reminder.*}. */
enum Reminder {
    NO_RECOVERY_CODES("/settings/recovery-codes"),
    FEW_RECOVERY_CODES("/settings/recovery-codes"),
    ONE_METHOD_ONLY("/settings/methods");

    private final String path;

    Reminder(String path) {
        this.path = path;
    }

    /** The page where it is done. */
    public String path() {
        return path;
    }

    static List<Reminder> of(FactorCounts counts) {
        var due = new ArrayList<Reminder>();
        if (counts.isOneMethodOnly()) {
            due.add(ONE_METHOD_ONLY);
        }
        if (counts.recoveryCodes() == 0) {
            due.add(NO_RECOVERY_CODES);
        } else if (counts.hasFewRecoveryCodes()) {
            due.add(FEW_RECOVERY_CODES);
        }
        return due;
    }
}
