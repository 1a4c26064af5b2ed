package kenpo.portal.staff.signin;

/** What a staff member has shown to get in; names are stored. */
public enum StaffFactor {
    PASSKEY,
    PASSWORD_AND_APP
}
