package kenpo.portal.staff.members;

import java.time.Instant;
import java.time.LocalDate;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.Member;
import kenpo.portal.roster.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param state null for a dependent who is insured: dependents have no account
 * @param establishment name of the employer's establishment; empty when there is none
 */
public record FoundMember(
        MemberId id,
        CardNumber card,
        Member.Kind kind,
        @Nullable String relationship,
        String name,
        String kanaName,
        LocalDate acquiredOn,
        @Nullable LocalDate lostOn,
        @Nullable String establishmentCode,
        String establishment,
        @Nullable MemberState state,
        @Nullable Instant lastSignIn) {
    /** Never the person: this text may end in a log. */
    @Override
    public String toString() {
        return "FoundMember[" + id.value() + "]";
    }
}
