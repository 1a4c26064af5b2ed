package kenpo.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * Form tokens against cross-site requests without anything stored: a keyed hash over the society and the random id in
 * the browser's own cookie.
 */
@Component
public class FormTokens implements CsrfTokenRepository {
    private static final String BROWSER = FormTokens.class.getName() + ".browser";

    private static final byte[] OFFICE = "office".getBytes(StandardCharsets.US_ASCII);

    private final KeyRing keys;
    private final Secrets secrets;

    FormTokens(KeyRing keys, Secrets secrets) {
        this.keys = keys;
        this.secrets = secrets;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        var browser = secrets.token();
        request.setAttribute(BROWSER, browser);
        return token(request, browser);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(BROWSER) instanceof String browser) {
            PortalCookies.BROWSER.write(request, response, browser);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return PortalCookies.BROWSER
                .read(request)
                .map(browser -> token(request, browser))
                .orElse(null);
    }

    private CsrfToken token(HttpServletRequest request, String browser) {
        var society = CurrentSociety.get().id().toString().getBytes(StandardCharsets.US_ASCII);
        var held = browser.getBytes(StandardCharsets.UTF_8);
        var hash = switch (Site.of(request)) {
            case MEMBERS -> keys.mac(KeyPurpose.FORM, society, held);
            case OFFICE -> keys.mac(KeyPurpose.FORM, society, held, OFFICE);
        };
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }
}
