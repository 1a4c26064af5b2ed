package kenpo.portal.staff;

import kenpo.portal.society.SocietyId;

/** Whatever a staff member could get in with is worth nothing from now on: sessions, passkeys, password and app. */
public record AccessEnded(SocietyId society, StaffId staff) {}
