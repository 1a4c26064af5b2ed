package kenpo.portal.staff.signin;

import java.time.Instant;

/** A signed-in browser as its owner sees it; browser: as it calls itself. */
public record StaffDevice(String id, String browser, Instant since, Instant lastSeen, boolean here) {}
