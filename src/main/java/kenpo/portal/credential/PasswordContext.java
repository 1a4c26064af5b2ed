package kenpo.portal.credential;

import java.time.LocalDate;
import java.util.Set;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.society.Society;

/** Whose password it is to be: what others know or guess of that person. */
public record PasswordContext(Society society, Set<String> userIds, CardNumber card, LocalDate dateOfBirth) {
    public PasswordContext {
        userIds = Set.copyOf(userIds);
    }
}
