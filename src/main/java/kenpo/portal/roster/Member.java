package kenpo.portal.roster;

import java.time.LocalDate;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;

/**
 * A person on the roster (加入者). The name is written as the society writes it, the kana name in full-width katakana;
 * the earlier user ID is the one an earlier user had before the portal.
 */
public record Member(
        MemberId id,
        SocietyId society,
        CardNumber card,
        Kind kind,
        @Nullable Relationship relationship,
        String name,
        String kanaName,
        LocalDate dateOfBirth,
        LocalDate eligibilityAcquiredOn,
        @Nullable LocalDate eligibilityLostOn,
        @Nullable String establishmentCode,
        @Nullable String earlierUserId,
        @Nullable String email,
        @Nullable String personCode,
        @Nullable String postalCode,
        @Nullable String address) {

    /** 本人 or 家族; only the former have accounts. */
    public enum Kind {
        INSURED_PERSON,
        DEPENDENT
    }

    public Eligibility eligibility() {
        return new Eligibility(eligibilityAcquiredOn, eligibilityLostOn);
    }

    /** Never the person: this text may end in a log. */
    @Override
    public String toString() {
        return "Member[" + id.value() + "]";
    }
}
