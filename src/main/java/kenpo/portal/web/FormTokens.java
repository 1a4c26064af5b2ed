package kenpo.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.key.Secrets;
import kenpo.portal.society.CurrentSociety;
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
        return token(browser);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && request.getAttribute(BROWSER) instanceof String browser) {
            PortalCookies.BROWSER.write(request, response, browser);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return PortalCookies.BROWSER.read(request).map(this::token).orElse(null);
    }

    private CsrfToken token(String browser) {
        var society = CurrentSociety.get().id().toString().getBytes(StandardCharsets.US_ASCII);
        var hash = keys.mac(KeyPurpose.FORM, society, browser.getBytes(StandardCharsets.UTF_8));
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }
}
