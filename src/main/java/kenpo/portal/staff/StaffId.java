package kenpo.portal.staff;

import java.util.UUID;

/** Names a staff member inside their society; what the audit trail knows of them. */
public record StaffId(UUID value) {}
