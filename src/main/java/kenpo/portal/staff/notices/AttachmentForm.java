package kenpo.portal.staff.notices;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file sent on /notices/{id}. */
record AttachmentForm(@Nullable MultipartFile file) {
    byte[] content() throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }

    String fileName() {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
