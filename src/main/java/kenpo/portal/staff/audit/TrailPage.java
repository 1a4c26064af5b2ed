package kenpo.portal.staff.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.VerificationRun;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /audit.
 *
 * @param person name of whom the search is about; null: of nobody in particular
 * @param older position behind which the next page begins; null: there is none
 * @param newer position before which the page before ends; null: this is the first
 */
record TrailPage(
        TrailForm form,
        @Nullable String person,
        List<TrailNames.Named> staff,
        List<Kind> kinds,
        List<Line> lines,
        @Nullable String older,
        @Nullable String newer,
        @Nullable VerificationRun lastCheck) {
    static final int SIZE = 50;

    TrailPage {
        staff = List.copyOf(staff);
        kinds = List.copyOf(kinds);
        lines = List.copyOf(lines);
    }

    public boolean narrowed() {
        return !form.isEmpty();
    }

    /** Whether a member's deeds are searched for, and not those of the staff, who can be chosen. */
    public boolean isOtherActor() {
        return !form.actor().isEmpty()
                && staff.stream().noneMatch(each -> each.id().toString().equals(form.actor()));
    }

    /** To choose from. */
    record Kind(String name, String words) {}

    /** A fact of an event in words. */
    record Fact(String name, String value) {}

    /**
     * One event in words.
     *
     * @param actorId to search by; null where no person acted
     * @param reason empty when none was given
     * @param browser as people call it; the file has it in full
     */
    record Line(
            UUID id,
            Instant at,
            String kind,
            AuditEvent.Result result,
            String actor,
            @Nullable String actorId,
            String subject,
            @Nullable UUID subjectId,
            String reason,
            List<Fact> facts,
            String address,
            String browser) {
        Line {
            facts = List.copyOf(facts);
        }

        public boolean succeeded() {
            return result == AuditEvent.Result.SUCCEEDED;
        }
    }
}
