package kenpo.portal.staff.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.audit.BackgroundVerification;
import kenpo.portal.audit.TrailLine;
import kenpo.portal.audit.TrailPosition;
import kenpo.portal.audit.TrailQuery;
import kenpo.portal.audit.TrailSearch;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.CsvDownload;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 監査ログ: who did what, when and why. */
@OfficeController
class TrailController {
    static final String PATH = "/audit";
    private static final int NAMED_AT_ONCE = 500;

    private final TrailSearch trail;
    private final TrailNames names;
    private final TrailWords words;
    private final TrailCsv csv;
    private final BackgroundVerification verification;
    private final AuditTrail audit;

    TrailController(
            TrailSearch trail,
            TrailNames names,
            TrailWords words,
            TrailCsv csv,
            BackgroundVerification verification,
            AuditTrail audit) {
        this.trail = trail;
        this.names = names;
        this.words = words;
        this.csv = csv;
        this.verification = verification;
        this.audit = audit;
    }

    @Requires(Permission.READ_AUDIT)
    @GetMapping(PATH)
    String show(
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("form") TrailForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String older,
            @RequestParam(defaultValue = "") String newer,
            Locale language,
            Model model,
            HttpServletResponse response) {
        var society = staff.society();
        var query = form.query(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var found = errors.hasErrors() ? Part.NOTHING : part(society, query, older, newer);
        var named = names.of(society, found.lines(), language);
        model.addAttribute(
                "page",
                new TrailPage(
                        form,
                        person(society, query, language),
                        names.staff(society),
                        kinds(language),
                        found.lines().stream()
                                .map(line -> words.line(line, named, language))
                                .toList(),
                        found.older(),
                        found.newer(),
                        verification.latest(society).orElse(null)));
        return "staff/audit/list";
    }

    /** All that is found, as a file, the oldest first. */
    @Requires(Permission.READ_AUDIT)
    @PostMapping(PATH + "/export")
    void export(
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("form") TrailForm form,
            BindingResult errors,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var query = form.query(errors);
        if (errors.hasErrors()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        audit.record(staff.society(), AuditEvent.succeeded(AuditKind.AUDIT_EXPORTED, staff.actor(), query.subject()));
        CsvDownload.send(
                response,
                "audit",
                writer -> csv.begin(writer, language),
                file -> write(staff.society(), query, file, language));
    }

    private void write(SocietyId society, TrailQuery query, CsvWriter file, Locale language) {
        var waiting = new ArrayList<TrailLine>();
        trail.each(society, query, line -> {
            waiting.add(line);
            if (waiting.size() == NAMED_AT_ONCE) {
                write(society, waiting, file, language);
                waiting.clear();
            }
        });
        write(society, waiting, file, language);
    }

    private void write(SocietyId society, List<TrailLine> lines, CsvWriter file, Locale language) {
        var named = names.of(society, lines, language);
        lines.forEach(line -> csv.write(file, line, named, language));
    }

    /** Some lines, and where those around them begin. */
    private record Part(
            List<TrailLine> lines,
            @org.jspecify.annotations.Nullable String older,
            @org.jspecify.annotations.Nullable String newer) {
        static final Part NOTHING = new Part(List.of(), null, null);
    }

    private Part part(SocietyId society, TrailQuery query, String older, String newer) {
        var before = TrailPosition.parse(newer);
        if (before.isPresent()) {
            var lines = trail.newer(society, query, before.get(), TrailPage.SIZE);
            return around(society, query, lines);
        }
        return around(
                society,
                query,
                trail.older(society, query, TrailPosition.parse(older).orElse(null), TrailPage.SIZE));
    }

    private Part around(SocietyId society, TrailQuery query, List<TrailLine> lines) {
        if (lines.isEmpty()) {
            return Part.NOTHING;
        }
        var first = lines.getFirst().position();
        var last = lines.getLast().position();
        boolean hasOlder = !trail.older(society, query, last, 1).isEmpty();
        boolean hasNewer = !trail.newer(society, query, first, 1).isEmpty();
        return new Part(lines, hasOlder ? last.toString() : null, hasNewer ? first.toString() : null);
    }

    private @org.jspecify.annotations.Nullable String person(SocietyId society, TrailQuery query, Locale language) {
        var subject = query.subject();
        return subject == null
                ? null
                : names.names(society, Set.of(subject), language)
                        .getOrDefault(subject.toString(), words.unknown(language));
    }

    private List<TrailPage.Kind> kinds(Locale language) {
        return Arrays.stream(AuditKind.values())
                .map(kind -> new TrailPage.Kind(kind.name(), words.kind(kind, language)))
                .sorted(Comparator.comparing(TrailPage.Kind::words))
                .toList();
    }
}
