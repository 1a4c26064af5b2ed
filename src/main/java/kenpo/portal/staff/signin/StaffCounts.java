package kenpo.portal.staff.signin;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kenpo.portal.credential.Asker;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.key.Sha256;
import kenpo.portal.staff.StaffId;
import org.springframework.stereotype.Component;

/** Under what wrong answers of staff are counted, apart from those of members. */
@Component
class StaffCounts {
    private final KeyRing keys;

    StaffCounts(KeyRing keys) {
        this.keys = keys;
    }

    /** Without a key, so that the count outlives a change of keys. */
    Asker of(StaffId staff) {
        return new Asker(Sha256.of("staff " + staff.value()));
    }

    /** For an address that nobody of the staff has; keyed, since people type their password here by mistake. */
    Asker ofNobody(String typed) {
        var bounded = typed.substring(0, Math.min(typed.length(), 254)).toLowerCase(Locale.ROOT);
        return new Asker(keys.mac(
                KeyPurpose.CODE,
                "unknown staff".getBytes(StandardCharsets.US_ASCII),
                bounded.getBytes(StandardCharsets.UTF_8)));
    }
}
