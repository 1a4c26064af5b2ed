package kenpo.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers the header's links: remembers the language, then shows the same page under its plain address. */
class LanguageSwitch implements HandlerInterceptor {
    static final String PARAMETER = "lang";

    private final Language language;

    LanguageSwitch(Language language) {
        this.language = language;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // asked first: of a body that was refused unread, no parameters can be had
        if (!request.getMethod().equals("GET")) {
            return true;
        }
        var chosen = Language.named(request.getParameter(PARAMETER));
        if (chosen.isEmpty()) {
            return true;
        }
        language.setLocale(request, response, chosen.get());
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, withoutParameter(request));
        return false;
    }

    private static String withoutParameter(HttpServletRequest request) {
        // one slash only, so that the address stays on this host
        var path = "/" + request.getRequestURI().replaceFirst("^/+", "");
        return UriComponentsBuilder.fromUriString(path)
                .query(request.getQueryString())
                .replaceQueryParam(PARAMETER)
                .build()
                .toUriString();
    }
}
