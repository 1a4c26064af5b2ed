package kenpo.portal.staff.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kenpo.portal.staff.StaffMember;
import kenpo.portal.staff.signin.OwnPasskey;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /account.
 *
 * @param done what has just been done
 */
record AccountPage(
        StaffMember member,
        List<OwnPasskey> passkeys,
        boolean app,
        List<Browser> browsers,
        @Nullable Done done) {
    /** A signed-in browser in words. */
    record Browser(String name, Instant since, Instant lastSeen, boolean here) {}

    /** Names in lower case are those of the address's parameters. */
    enum Done {
        ADDED,
        RENAMED,
        REMOVED,
        ENDED
    }

    AccountPage {
        passkeys = List.copyOf(passkeys);
        browsers = List.copyOf(browsers);
    }

    /** The last one stays. */
    public boolean isRemovable(UUID passkey) {
        return passkeys.size() > 1
                && passkeys.stream().anyMatch(each -> each.id().equals(passkey));
    }
}
