package kenpo.portal.settings.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the codes on the page back as a text file; they come with the request, since nothing keeps them here. */
@Controller
class RecoveryCodesFileController {
    private static final Pattern CODES = Pattern.compile("[0-9A-Z-]{19}( [0-9A-Z-]{19}){9}");

    private final MessageSource messages;
    private final PublicAddress addresses;

    RecoveryCodesFileController(MessageSource messages, PublicAddress addresses) {
        this.messages = messages;
        this.addresses = addresses;
    }

    @PostMapping("/settings/recovery-codes/file")
    ResponseEntity<byte[]> save(@RequestParam(required = false) @Nullable String codes, Locale language) {
        if (codes == null || !CODES.matcher(codes).matches()) {
            return ResponseEntity.badRequest().build();
        }
        var file =
                ContentDisposition.attachment().filename("recovery-codes.txt").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text(List.of(codes.split(" ")), language).getBytes(StandardCharsets.UTF_8));
    }

    private String text(List<String> codes, Locale language) {
        var society = CurrentSociety.get();
        var heading = messages.getMessage(
                "settings.recovery-codes.file",
                new Object[] {society.name(language), addresses.urlOf(society, "/")},
                language);
        return codes.stream().collect(Collectors.joining("\r\n", "\uFEFF" + heading + "\r\n\r\n", "\r\n"));
    }
}
