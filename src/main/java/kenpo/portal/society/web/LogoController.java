package kenpo.portal.society.web;

import java.time.Duration;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Logos;
import kenpo.portal.society.OnSite;
import kenpo.portal.society.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A society's logo; another one has another address. */
@RestController
@OnSite({Site.MEMBERS, Site.OFFICE})
class LogoController {
    private final Logos logos;

    LogoController(Logos logos) {
        this.logos = logos;
    }

    @GetMapping("/logo/{hash:[0-9a-f]{64}}.png")
    ResponseEntity<byte[]> png(@PathVariable String hash) {
        return logos.find(CurrentSociety.get().id(), hash)
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
