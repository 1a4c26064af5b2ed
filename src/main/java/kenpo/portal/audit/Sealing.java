package kenpo.portal.audit;

import java.time.Clock;
import java.util.Optional;
import kenpo.portal.key.KeyRing;
import kenpo.portal.society.SocietyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts seals over the entries that have none; beside the sign-in, which never waits for it. */
@Component
class Sealing {
    static final int BATCH = 500;

    /** What came of one try to seal a batch. */
    enum Outcome {
        NOTHING_LEFT,
        MORE_LEFT,
        ANOTHER_SERVER_SEALS
    }

    private final Seals seals;
    private final TrailEntries entries;
    private final KeyRing keys;
    private final Clock clock;

    Sealing(Seals seals, TrailEntries entries, KeyRing keys, Clock clock) {
        this.seals = seals;
        this.entries = entries;
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    public Outcome sealBatch(SocietyId society) {
        if (!seals.claim(society)) {
            return Outcome.ANOTHER_SERVER_SEALS;
        }
        var batch = entries.unsealed(society, BATCH);
        if (batch.isEmpty()) {
            return Outcome.NOTHING_LEFT;
        }
        var seal = Seal.over(society, seals.last(society).orElse(null), batch, clock.instant(), keys);
        seals.add(society, seal);
        entries.sealed(society, seal.events());
        return batch.size() == BATCH ? Outcome.MORE_LEFT : Outcome.NOTHING_LEFT;
    }

    @Transactional(readOnly = true)
    public Optional<Seal> latest(SocietyId society) {
        return seals.last(society);
    }
}
