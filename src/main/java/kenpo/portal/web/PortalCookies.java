package kenpo.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import kenpo.portal.society.Site;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The portal's cookies: host-only, unreadable by scripts, SameSite=Lax, and under other names in the back office. On HTTPS they carry the {@code __Host-} prefix;
 * on loopback HTTP they go without it, since some browsers refuse it there.
 */
public enum PortalCookies {
    /** A random id of the browser, to which form tokens are bound. */
    BROWSER,
    /** The half-way sign-in. */
    SIGN_IN,
    /** The way back to a forgotten password. */
    RECOVERY,
    /** The signed-in session. */
    SESSION,
    /** What shows that this browser is remembered (ログイン状態の保存); outlives the browser's closing. */
    REMEMBERED,
    /** A random value by which a browser is known to have signed an account in before; opens nothing. */
    KNOWN;

    private static final int LONGEST_VALUE = 200;

    private String name(HttpServletRequest request) {
        var site = Site.of(request) == Site.OFFICE ? "portal-office-" : "portal-";
        var plain = site + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return request.isSecure() ? "__Host-" + plain : plain;
    }

    public Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        var name = name(request);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && cookie.getValue().length() <= LONGEST_VALUE) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Until the browser is closed; how long the value is worth something is the server's to say. */
    public void write(HttpServletRequest request, HttpServletResponse response, String value) {
        add(request, response, value, Duration.ofSeconds(-1));
    }

    /** For that long, also when the browser is closed. */
    public void keep(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        add(request, response, value, age);
    }

    public void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    private void add(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
