package kenpo.portal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
        var chosen = Language.named(parameter(request));
        // the page about a failure comes as a GET, whatever failed
        if (chosen.isEmpty()
                || !request.getMethod().equals("GET")
                || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        language.setLocale(request, response, chosen.get());
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, withoutParameter(request));
        return false;
    }

    /** From the address alone: asking for all parameters fails where a body was refused unread. */
    private static @Nullable String parameter(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst(PARAMETER);
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
