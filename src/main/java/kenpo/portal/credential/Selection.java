package kenpo.portal.credential;

import java.time.LocalDate;
import java.util.List;
import kenpo.portal.roster.CardNumber;

/** Who gets letters; of these, only insured persons who have not left and have not yet signed in. */
public sealed interface Selection {
    record NeverSignedIn() implements Selection {}

    /** Insured since that day or later. */
    record NewSince(LocalDate day) implements Selection {}

    record Establishment(String code) implements Selection {}

    /** Those with these symbols and numbers; the sub-number does not count. */
    record Listed(List<CardNumber> cards) implements Selection {
        public Listed {
            cards = List.copyOf(cards);
        }
    }
}
