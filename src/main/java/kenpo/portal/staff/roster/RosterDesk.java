package kenpo.portal.staff.roster;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.roster.ImportId;
import kenpo.portal.roster.imports.ConfirmCheck;
import kenpo.portal.roster.imports.ImportHistory;
import kenpo.portal.roster.imports.ImportRecord;
import kenpo.portal.roster.imports.OfficeImports;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Reason;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.StaffId;
import kenpo.portal.staff.StaffMember;
import kenpo.portal.staff.StaffMembers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of imports have in common: finding one, naming who did it, and the trail. */
@Component
class RosterDesk {
    private final ImportHistory history;
    private final OfficeImports imports;
    private final StaffMembers members;
    private final AuditTrail audit;

    RosterDesk(ImportHistory history, OfficeImports imports, StaffMembers members, AuditTrail audit) {
        this.history = history;
        this.imports = imports;
        this.members = members;
        this.audit = audit;
    }

    /** Sending a file takes minutes, in which somebody can be stopped, or get another role. */
    boolean mayStillImport(SignedInStaff staff) {
        return members.find(staff.society(), staff.id())
                .filter(StaffMember::isActive)
                .filter(found -> found.role().may(Permission.IMPORT_ROSTER))
                .isPresent();
    }

    /** For whatever is no import of this society there is no such page. */
    ImportRecord find(SignedInStaff staff, String id) {
        try {
            return history.find(staff.society(), new ImportId(UUID.fromString(id)))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    /** Null: the operator. */
    @Nullable
    String name(SignedInStaff reader, @Nullable UUID staff) {
        return Optional.ofNullable(staff)
                .flatMap(id -> members.find(reader.society(), new StaffId(id)))
                .map(StaffMember::name)
                .orElse(null);
    }

    /** Of all the staff, by id; at once, for lists. */
    Map<UUID, String> names(SignedInStaff reader) {
        return members.all(reader.society()).stream()
                .collect(Collectors.toMap(member -> member.id().value(), StaffMember::name));
    }

    @Transactional
    public ConfirmCheck confirm(SignedInStaff staff, ImportId id, OptionalInt departures, Reason reason) {
        var check = imports.confirm(staff.society(), id, departures, staff.id().value());
        if (check instanceof ConfirmCheck.Confirmed) {
            var event = AuditEvent.succeeded(AuditKind.ROSTER_CONFIRMED, staff.actor(), id.value());
            audit.record(staff.society(), reason.in(event));
        }
        return check;
    }

    @Transactional
    public void discard(SignedInStaff staff, ImportId id) {
        if (imports.discard(staff.society(), id)) {
            audit.record(staff.society(), AuditEvent.succeeded(AuditKind.ROSTER_DISCARDED, staff.actor(), id.value()));
        }
    }
}
