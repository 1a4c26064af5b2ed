package kenpo.portal.home.web;

import java.time.Instant;
import java.util.List;
import kenpo.portal.notice.NoticeLine;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /.
 *
 * @param previousSignIn null at the first one
 * @param readOnly the person has left the society and may read on
 */
record HomePage(
        @Nullable Instant previousSignIn, boolean readOnly, List<NoticeLine> notices, List<Reminder> reminders) {}
