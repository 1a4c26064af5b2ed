package kenpo.portal.staff.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenpo.portal.terms.PublishedVersion;
import kenpo.portal.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/**
 * A version in the list.
 *
 * @param publisher the name of who published it; null: the operator
 */
record TermsLine(
        int version,
        LocalDate from,
        State state,
        Instant publishedAt,
        @Nullable String publisher,
        int acceptances) {
    enum State {
        COMING,
        IN_FORCE,
        EARLIER,
        WITHDRAWN
    }

    /** The newest first, as the versions are. */
    static List<TermsLine> of(List<PublishedVersion> versions, Map<UUID, String> names, LocalDate today) {
        var inForce = inForce(versions, today);
        return versions.stream()
                .map(version -> new TermsLine(
                        version.terms().version(),
                        version.terms().validFrom(),
                        state(version, inForce, today),
                        version.publishedAt(),
                        version.publishedBy() == null ? null : names.getOrDefault(version.publishedBy(), ""),
                        version.acceptances()))
                .toList();
    }

    private static Optional<Integer> inForce(List<PublishedVersion> versions, LocalDate today) {
        return versions.stream()
                .filter(version -> version.withdrawnAt() == null)
                .map(PublishedVersion::terms)
                .filter(terms -> !terms.validFrom().isAfter(today))
                .max(Comparator.comparing(TermsVersion::validFrom).thenComparingInt(TermsVersion::version))
                .map(TermsVersion::version);
    }

    private static State state(PublishedVersion version, Optional<Integer> inForce, LocalDate today) {
        if (version.withdrawnAt() != null) {
            return State.WITHDRAWN;
        }
        if (version.terms().validFrom().isAfter(today)) {
            return State.COMING;
        }
        return inForce.filter(number -> number == version.terms().version()).isPresent()
                ? State.IN_FORCE
                : State.EARLIER;
    }
}
