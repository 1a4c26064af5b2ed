package kenpo.portal.staff.web;

import kenpo.portal.staff.StaffMember;

/** Shown on /staff/{id}. */
record StaffMemberPage(StaffMember member) {}
