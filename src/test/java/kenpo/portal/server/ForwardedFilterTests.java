package kenpo.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ForwardedFilterTests {
    private final ForwardedFilter filter = new ForwardedFilter(Networks.parse("x", "10.0.0.0/8"));

    @Test
    void trustedProxyIsBelieved() throws Exception {
        var request = request("10.0.0.9");
        request.addHeader("X-Forwarded-For", "198.51.100.1, 203.0.113.5, 10.0.0.7");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "sakura.example.jp");

        var seen = seen(request);

        // what stands before the first untrusted hop, seen from here, is the sender's own claim
        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.5");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getScheme()).isEqualTo("https");
        assertThat(seen.getHeader("host")).isEqualTo("sakura.example.jp");
        assertThat(seen.getHeaders("Host").nextElement()).isEqualTo("sakura.example.jp");
    }

    @Test
    void anybodyElseIsNot() throws Exception {
        var request = request("203.0.113.5");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "momiji.example.jp");

        var seen = seen(request);

        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.5");
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getHeader("Host")).isEqualTo("internal");
    }

    @Test
    void proxyThatSaysNothingChangesNothing() throws Exception {
        var seen = seen(request("10.0.0.9"));

        assertThat(seen.getRemoteAddr()).isEqualTo("10.0.0.9");
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getHeader("Host")).isEqualTo("internal");
    }

    private HttpServletRequest seen(MockHttpServletRequest request) throws Exception {
        var seen = new AtomicReference<HttpServletRequest>();
        filter.doFilter(
                request, new MockHttpServletResponse(), (passed, response) -> seen.set((HttpServletRequest) passed));
        return seen.get();
    }

    private static MockHttpServletRequest request(String from) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        request.addHeader("Host", "internal");
        return request;
    }
}
