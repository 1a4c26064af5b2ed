package kenpo.portal.staff.members;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.society.SocietyId;
import kenpo.portal.staff.StaffId;
import org.springframework.stereotype.Component;

/**
 * Writes a search into an address so that nobody else can read it: names and card numbers have no place in histories and logs.
 * Worth something for the one who searched, and only within the society.
 */
@Component
class SealedSearch {
    private static final int LONGEST = 4000;

    private final KeyRing keys;

    SealedSearch(KeyRing keys) {
        this.keys = keys;
    }

    String sealed(SocietyId society, StaffId by, MemberSearch search) {
        var state = search.state() == null ? "" : search.state().name();
        var plain = (state + "\n" + search.text()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.encrypt(KeyPurpose.SEARCH, plain, context(society, by)));
    }

    /** Empty for what was not sealed here for this person, or under a key that is gone. */
    Optional<MemberSearch> opened(SocietyId society, StaffId by, String sealed) {
        if (sealed.isEmpty() || sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var plain = keys.decrypt(KeyPurpose.SEARCH, Base64.getUrlDecoder().decode(sealed), context(society, by));
            var parts = new String(plain, StandardCharsets.UTF_8).split("\n", 2);
            var state = parts[0].isEmpty() ? null : MemberState.valueOf(parts[0]);
            return Optional.of(new MemberSearch(parts[1], state));
        } catch (IllegalArgumentException | java.nio.BufferUnderflowException | NegativeArraySizeException _) {
            return Optional.empty();
        }
    }

    private static byte[] context(SocietyId society, StaffId by) {
        return ("member search " + society + " " + by.value()).getBytes(StandardCharsets.US_ASCII);
    }
}
