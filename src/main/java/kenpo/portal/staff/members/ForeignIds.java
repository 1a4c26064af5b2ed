package kenpo.portal.staff.members;

import java.util.Optional;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Society;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds whom an address names; another society's person, nobody and nonsense are all the same: not found, and written down. */
@Component
class ForeignIds {
    private final Persons persons;
    private final AuditTrail audit;

    ForeignIds(Persons persons, AuditTrail audit) {
        this.persons = persons;
        this.audit = audit;
    }

    MemberFacts member(Society society, SignedInStaff reader, String id) {
        return parsed(id).flatMap(member -> persons.find(society, member)).orElseThrow(() -> {
            audit.record(
                    society.id(),
                    AuditEvent.refused(
                            AuditKind.STAFF_ACCESS_REFUSED,
                            reader.actor(),
                            reader.id().value(),
                            "no such person"));
            return new ResponseStatusException(HttpStatus.NOT_FOUND);
        });
    }

    private static Optional<MemberId> parsed(String id) {
        try {
            return Optional.of(new MemberId(UUID.fromString(id)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
