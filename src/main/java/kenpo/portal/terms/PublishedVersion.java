package kenpo.portal.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version as the office sees it.
 *
 * @param publishedBy who of the office; null: the operator
 * @param acceptances how many accounts have accepted it
 * @param withdrawnAt null unless it was taken back before its first day
 */
public record PublishedVersion(
        TermsVersion terms,
        Instant publishedAt,
        @Nullable UUID publishedBy,
        int acceptances,
        @Nullable Instant withdrawnAt) {
    /** Whether it may still be taken back: nobody was asked to accept it yet. */
    public boolean isComing(LocalDate today) {
        return withdrawnAt == null && terms.validFrom().isAfter(today) && acceptances == 0;
    }
}
