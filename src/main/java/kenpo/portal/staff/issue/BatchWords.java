package kenpo.portal.staff.issue;

import java.util.Locale;
import kenpo.portal.letter.IssueBatch;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.StaffId;
import kenpo.portal.staff.StaffMember;
import kenpo.portal.staff.StaffMembers;
import org.springframework.stereotype.Component;

/** Puts a batch into words for the office. */
@Component
class BatchWords {
    private final StaffMembers staff;
    private final WhomWords whom;

    BatchWords(StaffMembers staff, WhomWords whom) {
        this.staff = staff;
        this.whom = whom;
    }

    BatchLine of(SocietyId society, IssueBatch batch, Locale language) {
        var issuer = staff.find(society, new StaffId(batch.askedBy()))
                .map(StaffMember::name)
                .orElse("");
        return new BatchLine(batch, whom.of(batch, language), issuer);
    }
}
