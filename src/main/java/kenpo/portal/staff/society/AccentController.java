package kenpo.portal.staff.society;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import kenpo.portal.society.Accent;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** How a colour that is being chosen would look, and whether it can be read. */
@OfficeController
class AccentController {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final MessageSource messages;

    AccentController(MessageSource messages) {
        this.messages = messages;
    }

    /** For one part of the page alone. */
    @Requires(Permission.READ_SETTINGS)
    @GetMapping(SettingPaths.ACCENT + ".css")
    ResponseEntity<byte[]> css(@RequestParam String colour) {
        var css = Accent.parse(colour)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .css(".look");
        return ResponseEntity.ok().contentType(CSS).body(css.getBytes(StandardCharsets.UTF_8));
    }

    @Requires(Permission.READ_SETTINGS)
    @ResponseBody
    @GetMapping(SettingPaths.ACCENT)
    Map<String, Object> verdict(@RequestParam String colour, Locale language) {
        var accent = Accent.parse(colour).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Map.of("readable", accent.isReadable(), "text", words(accent, language));
    }

    private String words(Accent accent, Locale language) {
        var key = accent.isReadable() ? "staffsociety.accent.readable" : "staffsociety.accent.unreadable";
        return messages.getMessage(key, new Object[] {accent.contrastWithWhite()}, language);
    }
}
