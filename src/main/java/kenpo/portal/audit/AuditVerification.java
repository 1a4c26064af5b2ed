package kenpo.portal.audit;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kenpo.portal.key.KeyRing;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes a society's whole chain of seals and says where it first breaks. */
@Component
public class AuditVerification {
    /** An entry older than this that no seal covers did not come the ordinary way. */
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(5);

    private static final int PAGE = 50;

    private final Sealing sealing;
    private final Seals seals;
    private final TrailEntries entries;
    private final KeyRing keys;
    private final Clock clock;

    AuditVerification(Sealing sealing, Seals seals, TrailEntries entries, KeyRing keys, Clock clock) {
        this.sealing = sealing;
        this.seals = seals;
        this.entries = entries;
        this.keys = keys;
        this.clock = clock;
    }

    /** What was looked at; the break is empty when there is none. */
    public record Report(long seals, long events, Optional<ChainBreak> firstBreak) {}

    /** Seals what waits, so that a stopped server leaves no false alarm; false while another server is at it. */
    @Transactional
    public boolean sealLeftOvers(SocietyId society) {
        var outcome = sealing.sealBatch(society);
        while (outcome == Sealing.Outcome.MORE_LEFT) {
            outcome = sealing.sealBatch(society);
        }
        return outcome == Sealing.Outcome.NOTHING_LEFT;
    }

    @Transactional(readOnly = true)
    public Report verify(SocietyId society) {
        return new Walk(society).report();
    }

    /** One walk along the chain. */
    private final class Walk {
        private final SocietyId society;
        private final Set<UUID> seen = new HashSet<>();
        private long number;
        private String value = "";

        Walk(SocietyId society) {
            this.society = society;
        }

        Report report() {
            var page = seals.after(society, number, PAGE);
            while (!page.isEmpty()) {
                for (Seal seal : page) {
                    var found = breakAt(seal);
                    if (found.isPresent()) {
                        return new Report(number, seen.size(), found);
                    }
                    number = seal.number();
                    value = seal.value();
                }
                page = seals.after(society, number, PAGE);
            }
            var outside = entries.outsideSeals(society, clock.instant().minus(SEALED_WITHIN))
                    .<ChainBreak>map(ChainBreak.EventUnsealed::new);
            return new Report(number, seen.size(), outside);
        }

        private Optional<ChainBreak> breakAt(Seal seal) {
            if (seal.number() != number + 1) {
                return Optional.of(new ChainBreak.SealMissing(number + 1));
            }
            if (number > 0 && !value.equals(seal.previous())) {
                return Optional.of(new ChainBreak.SealOutOfChain(seal.number()));
            }
            if (!keys.ids().contains(seal.keyId())) {
                return Optional.of(new ChainBreak.KeyMissing(seal.number(), seal.keyId()));
            }
            if (!seal.value().equals(seal.computed(society, keys))) {
                return Optional.of(new ChainBreak.SealChanged(seal.number()));
            }
            return breakIn(seal);
        }

        private Optional<ChainBreak> breakIn(Seal seal) {
            var found = entries.all(society, seal.events());
            for (int i = 0; i < seal.events().size(); i++) {
                var id = seal.events().get(i);
                var entry = found.get(id);
                if (entry == null) {
                    return Optional.of(new ChainBreak.EventMissing(seal.number(), id));
                }
                if (!MessageDigest.isEqual(entry.digest(), seal.digests().get(i))) {
                    return Optional.of(new ChainBreak.EventChanged(seal.number(), id));
                }
                if (!seen.add(id)) {
                    return Optional.of(new ChainBreak.EventRepeated(seal.number(), id));
                }
            }
            return Optional.empty();
        }
    }
}
