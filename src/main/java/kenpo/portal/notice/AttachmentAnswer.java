package kenpo.portal.notice;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How an attachment goes to a browser: to be saved, as what it was checked to be, and without any right of its own. */
public final class AttachmentAnswer {
    private AttachmentAnswer() {}

    public static ResponseEntity<byte[]> of(AttachmentFile file) {
        var saved = ContentDisposition.attachment()
                .filename(file.name().value(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }
}
