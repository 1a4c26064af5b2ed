package kenpo.portal.journey;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;

/**
 * An insured person with the credential of a letter, or an earlier user with the reset password.
 *
 * @param mailAddress where this person reads mail
 * @param chosenUserId what this person will take in step 5
 */
record Person(
        Society society,
        String symbol,
        String number,
        LocalDate dateOfBirth,
        String userId,
        String password,
        @Nullable String postedCode,
        String mailAddress,
        String chosenUserId) {
    static final String CHOSEN_PASSWORD = "kaze-no-tani-52";

    String typedDateOfBirth() {
        return dateOfBirth.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
