package kenpo.portal.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * An event of the trail as the member it is about may read it.
 *
 * @param byOffice somebody at the society or its operator did it
 * @param address where it came from, whole; empty when unknown
 */
public record HistoryEvent(
        UUID id, Instant at, AuditKind kind, boolean succeeded, boolean byOffice, String address, String browser) {}
