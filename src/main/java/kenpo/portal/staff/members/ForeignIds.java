package kenpo.portal.staff.members;

import java.util.Optional;
import java.util.UUID;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Society;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds whom an address names; another society's person, nobody and nonsense are all the same: not found. */
@Component
class ForeignIds {
    private final Persons persons;

    ForeignIds(Persons persons) {
        this.persons = persons;
    }

    MemberFacts member(Society society, String id) {
        return parsed(id)
                .flatMap(member -> persons.find(society, member))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<MemberId> parsed(String id) {
        try {
            return Optional.of(new MemberId(UUID.fromString(id)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
