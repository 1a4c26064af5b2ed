package kenpo.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForwardedFilterTests {
    private static final Networks PROXIES = Networks.parse("x", "10.0.0.0/8");
    private static final ForwardedFilter TRUSTING_ITS_HOST = new ForwardedFilter(PROXIES, true);

    private final ForwardedFilter filter = new ForwardedFilter(PROXIES, false);

    @Test
    void trustedProxyIsBelieved() throws Exception {
        var request = request("10.0.0.9");
        request.addHeader("X-Forwarded-For", "198.51.100.1, 203.0.113.5, 10.0.0.7");
        request.addHeader("X-Forwarded-Proto", "https");

        var seen = seen(request, filter);

        // what stands before the first untrusted hop, seen from here, is the sender's own claim
        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.5");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getScheme()).isEqualTo("https");
        assertThat(seen.getServerPort()).isEqualTo(443);
    }

    @Test
    void hostIsThatOfTheRequestWhateverElseABrowserSends() throws Exception {
        var request = request("10.0.0.9");
        request.addHeader("X-Forwarded-Host", "office.sakura.example.jp");

        var seen = seen(request, filter);

        assertThat(seen.getHeader("Host")).isEqualTo("internal");
        assertThat(seen.getServerName()).isEqualTo("internal");
    }

    @ParameterizedTest
    @CsvSource({
        "sakura.example.jp, https, sakura.example.jp, 443",
        "sakura.example.jp, http, sakura.example.jp, 80",
        "sakura.example.jp:8443, https, sakura.example.jp, 8443",
        "'evil.example, sakura.example.jp', https, sakura.example.jp, 443",
        "[::1], https, [::1], 443",
        "a:b, https, a:b, 443"
    })
    void hostThatProxiesAreKnownToSetIsTheSameForWhoeverAsks(String sent, String scheme, String name, int port)
            throws Exception {
        var request = request("10.0.0.9");
        request.addHeader("X-Forwarded-Proto", scheme);
        request.addHeader("X-Forwarded-Host", sent);

        var seen = seen(request, TRUSTING_ITS_HOST);

        var host = sent.replaceFirst(".*, ", "");
        assertThat(seen.getHeader("host")).isEqualTo(host);
        assertThat(seen.getHeaders("Host").nextElement()).isEqualTo(host);
        assertThat(seen.getServerName()).isEqualTo(name);
        assertThat(seen.getServerPort()).isEqualTo(port);
    }

    @Test
    void anybodyElseIsNot() throws Exception {
        var request = request("203.0.113.5");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "momiji.example.jp");

        var seen = seen(request, TRUSTING_ITS_HOST);

        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.5");
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getHeader("Host")).isEqualTo("internal");
    }

    @Test
    void proxyThatSaysNothingChangesNothing() throws Exception {
        var seen = seen(request("10.0.0.9"), TRUSTING_ITS_HOST);

        assertThat(seen.getRemoteAddr()).isEqualTo("10.0.0.9");
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getHeader("Host")).isEqualTo("internal");
    }

    private static HttpServletRequest seen(MockHttpServletRequest request, ForwardedFilter filter) throws Exception {
        var seen = new AtomicReference<HttpServletRequest>();
        filter.doFilter(
                request, new MockHttpServletResponse(), (passed, response) -> seen.set((HttpServletRequest) passed));
        return seen.get();
    }

    private static MockHttpServletRequest request(String from) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        request.addHeader("Host", "internal");
        request.setServerName("internal");
        return request;
    }
}
