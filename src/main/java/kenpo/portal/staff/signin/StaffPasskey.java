package kenpo.portal.staff.signin;

import kenpo.portal.credential.passkey.PasskeyKey;
import kenpo.portal.staff.StaffId;

/** A registered passkey of a staff member, with what an answer is compared to. */
record StaffPasskey(java.util.UUID id, StaffId staff, String handle, String rpId, PasskeyKey key) {}
