package kenpo.portal.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Site;
import kenpo.portal.society.SocietyId;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The page that turns somebody away, as it was made a moment ago, with its headers; nothing of a person is in it. */
@Component
class BusyPages {
    private static final String TYPE = "text/html;charset=UTF-8";
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final LocaleResolver languages;
    private final Clock clock;
    private final Map<Key, Page> pages = new ConcurrentHashMap<>();

    BusyPages(LocaleResolver languages, Clock clock) {
        this.languages = languages;
        this.clock = clock;
    }

    /** What the page depends on. */
    private record Key(SocietyId society, Site site, Locale language, boolean secure) {}

    private record Header(String name, String value) {}

    private record Page(Instant madeAt, List<Header> headers, String body) {}

    /** False where none was made of late. */
    boolean write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var key = key(request);
        var page = pages.get(key);
        if (page == null || page.madeAt.plus(KEPT).isBefore(clock.instant())) {
            return false;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType(TYPE);
        response.setLocale(key.language);
        page.headers.forEach(header -> response.setHeader(header.name, header.value));
        var body = page.body.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return true;
    }

    /** Nothing but a whole page is kept. */
    void keep(HttpServletRequest request, ContentCachingResponseWrapper made) {
        if (made.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE
                && TYPE.equals(made.getContentType())
                && made.getContentSize() > 0) {
            var body = new String(made.getContentAsByteArray(), StandardCharsets.UTF_8);
            pages.put(key(request), new Page(clock.instant(), headers(made), body));
        }
    }

    private static List<Header> headers(HttpServletResponse made) {
        return made.getHeaderNames().stream()
                .distinct()
                .filter(name -> !name.equalsIgnoreCase(HttpHeaders.SET_COOKIE))
                .flatMap(name ->
                        Optional.ofNullable(made.getHeader(name)).map(value -> new Header(name, value)).stream())
                .toList();
    }

    private Key key(HttpServletRequest request) {
        return new Key(
                CurrentSociety.get().id(), Site.of(request), languages.resolveLocale(request), request.isSecure());
    }
}
