package kenpo.portal.staff.signin;

import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.StaffId;

/** That a staff member has just shown all it takes to get in; made only where it was checked, never stored. */
public final class StaffProof {
    private final SocietyId society;
    private final StaffId staff;
    private final StaffFactor factor;

    StaffProof(SocietyId society, StaffId staff, StaffFactor factor) {
        this.society = society;
        this.staff = staff;
        this.factor = factor;
    }

    public SocietyId society() {
        return society;
    }

    public StaffId staff() {
        return staff;
    }

    public StaffFactor factor() {
        return factor;
    }
}
