package kenpo.portal.notice;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** For whom a notice is (対象). */
public sealed interface Audience {
    /** Everybody who can sign in, also those who have left and read on. */
    record Everyone() implements Audience {}

    /** Whoever is an insured person on the day of reading. */
    record InsuredPersons() implements Audience {}

    /** Whoever the roster names at one of these establishments (事業所), by their codes. */
    record Establishments(SequencedSet<String> codes) implements Audience {
        public Establishments(Collection<String> codes) {
            this(Collections.unmodifiableSequencedSet(new LinkedHashSet<>(codes)));
        }

        public Establishments {
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("a notice for establishments names one at least");
            }
        }
    }
}
