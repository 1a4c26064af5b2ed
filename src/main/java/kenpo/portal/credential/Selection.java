package kenpo.portal.credential;

import java.time.LocalDate;

/** Who gets letters; of these, only insured persons who have not left and have not yet signed in. */
public sealed interface Selection {
    record NeverSignedIn() implements Selection {}

    /** Insured since that day or later. */
    record NewSince(LocalDate day) implements Selection {}

    record Establishment(String code) implements Selection {}
}
