package kenpo.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Site;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietySettings.Contact;
import kenpo.portal.web.Frame.LanguageLink;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page its frame; needs no query, so that a page about a stopped database has one too. */
@ControllerAdvice
class PageFrame {
    private static final Contact NO_CONTACT = new Contact(null, null, null, null, null, null);

    private final Clock clock;

    PageFrame(Clock clock) {
        this.clock = clock;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale language) {
        var society = CurrentSociety.find();
        var path = path(request);
        return new Frame(
                society.map(found -> found.name(language)).orElse(""),
                society.map(found -> found.settings().contact()).orElse(NO_CONTACT),
                society.map(PageFrame::mark).orElse("plain"),
                society.map(found -> found.settings().looks().logo()).orElse(null),
                language,
                languages(request, path, language),
                path,
                request.getUserPrincipal() != null,
                request.getAttribute(RefusedForm.class.getName()) != null,
                Site.of(request) == Site.OFFICE,
                SessionEnd.of(request)
                        .map(end -> Math.max(
                                1, Duration.between(clock.instant(), end).toSeconds()))
                        .orElse(0L));
    }

    /** Of what failed, where something did: the page about it comes as a GET. */
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String failed
                ? failed
                : request.getMethod();
    }

    private static String mark(Society society) {
        return society.settings().looks().mark();
    }

    private static String path(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return "/" + (failed == null ? request.getRequestURI() : failed).replaceFirst("^/+", "");
    }

    private static List<LanguageLink> languages(HttpServletRequest request, String path, Locale current) {
        return Language.ALL.stream()
                .map(language -> new LanguageLink(
                        language.getLanguage(),
                        Language.nameOf(language),
                        address(request, path, language),
                        language.equals(current)))
                .toList();
    }

    private static String address(HttpServletRequest request, String path, Locale language) {
        var address = UriComponentsBuilder.fromPath(path);
        if (method(request).equals("GET")) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam(LanguageSwitch.PARAMETER, language.getLanguage())
                .build()
                .toUriString();
    }
}
