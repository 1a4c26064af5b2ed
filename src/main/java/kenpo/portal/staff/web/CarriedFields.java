package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.staff.SignedInStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals posted fields for one person, one path and a quarter of an hour: nobody has them sent under another name, elsewhere or
 * later.
 */
@Component
class CarriedFields {
    /** The field of the seal: seconds, and a keyed hash. */
    static final String SEAL = "seal";

    /** A session nobody uses lasts no longer. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    private final KeyRing keys;
    private final Clock clock;

    CarriedFields(KeyRing keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** With the seal as the last field. */
    PostedFields sealed(SignedInStaff staff, String path, PostedFields fields) {
        long now = clock.instant().getEpochSecond();
        var hash = keys.mac(KeyPurpose.FORM, parts(staff, path, now, fields));
        return fields.and(
                SEAL, now + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
    }

    /** With the same seal; none where it is not for them, there and now. */
    PostedFields opened(SignedInStaff staff, @Nullable String path, HttpServletRequest request) {
        var seal = Objects.requireNonNullElse(request.getParameter(SEAL), "");
        var written = WRITTEN.matcher(seal);
        if (path == null || !written.matches()) {
            return PostedFields.NONE;
        }
        long at = Long.parseLong(written.group(1));
        var fields = PostedFields.of(request);
        boolean fits = clock.instant().isBefore(Instant.ofEpochSecond(at).plus(LONGEST))
                && keys.verifies(
                        Base64.getUrlDecoder().decode(written.group(2)),
                        KeyPurpose.FORM,
                        parts(staff, path, at, fields));
        return fits ? fields.and(SEAL, seal) : PostedFields.NONE;
    }

    /** Line ends as browsers send them or not. */
    private static byte[][] parts(SignedInStaff staff, String path, long at, PostedFields fields) {
        var whose = Stream.of(
                "carried fields", staff.society().toString(), staff.id().value().toString(), path, Long.toString(at));
        var typed = fields.fields().stream()
                .flatMap(field -> Stream.of(field.name(), field.value().replaceAll("\\r\\n?", "\n")));
        return Stream.concat(whose, typed)
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }
}
