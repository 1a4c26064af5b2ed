package kenpo.portal.society.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.OnSite;
import kenpo.portal.society.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The society's colours as a style sheet over the portal's own. */
@RestController
@OnSite({Site.MEMBERS, Site.OFFICE})
class SocietyCssController {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    @GetMapping("/society.css")
    ResponseEntity<byte[]> css() {
        byte[] css = CurrentSociety.get().css().getBytes(StandardCharsets.UTF_8);
        var checksum = new CRC32C();
        checksum.update(css);
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .eTag(HexFormat.of().toHexDigits(checksum.getValue(), 8))
                .body(css);
    }
}
