package kenpo.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a page (表示言語): as chosen in the header and remembered, else as the browser prefers, else Japanese. */
public class Language implements LocaleResolver {
    static final List<Locale> ALL = List.of(Locale.JAPANESE, Locale.ENGLISH);
    private static final Map<Locale, String> NAMES = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(
                    language -> language, language -> language.getDisplayLanguage(language)));

    private static final String RESOLVED = Language.class.getName();
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** In itself, as the switch in the header shows it: 日本語, English. */
    static String nameOf(Locale language) {
        return Objects.requireNonNull(NAMES.get(language));
    }

    static Optional<Locale> named(@Nullable String name) {
        return ALL.stream().filter(known -> known.getLanguage().equals(name)).findFirst();
    }

    /** Asked for many times while a page is made, answered from the request after the first. */
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) instanceof Locale resolved) {
            return resolved;
        }
        var language = read(request);
        request.setAttribute(RESOLVED, language);
        return language;
    }

    private static Locale read(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        if (response != null && language != null) {
            var cookie = ResponseCookie.from(cookieName(request), language.getLanguage())
                    .maxAge(REMEMBERED)
                    .path("/")
                    .secure(request.isSecure())
                    .httpOnly(true)
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
            request.setAttribute(RESOLVED, language);
        }
    }

    /** Whether this browser's user has ever pressed the switch 日本語 / English. */
    public static boolean isChosen(HttpServletRequest request) {
        return chosen(request).isPresent();
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(cookieName(request)))
                .map(Cookie::getValue)
                .flatMap(value -> named(value).stream())
                .findFirst();
    }

    private static String cookieName(HttpServletRequest request) {
        return request.isSecure() ? "__Host-language" : "language";
    }

    private static Locale preferred(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Locale.JAPANESE;
        }
        try {
            var match = Locale.lookup(Locale.LanguageRange.parse(header), ALL);
            return match == null ? Locale.JAPANESE : match;
        } catch (IllegalArgumentException e) {
            return Locale.JAPANESE;
        }
    }
}
