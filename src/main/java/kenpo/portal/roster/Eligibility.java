package kenpo.portal.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** From when to when a person is insured (資格); the day of loss is the first one without. Days are Japan's. */
public record Eligibility(LocalDate acquiredOn, @Nullable LocalDate lostOn) {
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    /** Where a person stands on a day. */
    public enum Standing {
        NOT_YET_INSURED,
        INSURED,
        LOST
    }

    public Standing on(LocalDate day) {
        if (lostOn != null && !day.isBefore(lostOn)) {
            return Standing.LOST;
        }
        return day.isBefore(acquiredOn) ? Standing.NOT_YET_INSURED : Standing.INSURED;
    }
}
