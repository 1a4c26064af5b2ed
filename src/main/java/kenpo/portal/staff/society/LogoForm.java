package kenpo.portal.staff.society;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A picture sent on /settings/looks. */
record LogoForm(@Nullable MultipartFile logo) {
    byte[] content() throws IOException {
        return logo == null ? new byte[0] : logo.getBytes();
    }
}
