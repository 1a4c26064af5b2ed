package kenpo.portal.staff.society;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A picture sent on /settings/looks.
 *
 * @param seen the hash of the logo when the page was opened; empty: there was none
 */
record LogoForm(@Nullable MultipartFile logo, String seen) {
    byte[] content() throws IOException {
        return logo == null ? new byte[0] : logo.getBytes();
    }
}
