package kenpo.portal.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OverloadFilterTests {
    private boolean full;
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void passwordIsTurnedAwayAtTheDoorWhileNoMoreCanWait() throws Exception {
        full = true;

        filter("POST", "/sign-in");

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void passwordIsTakenWhileThereIsAPlace() throws Exception {
        filter("POST", "/sign-in");

        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void whatNeedsNoHashIsServedMeanwhile() throws Exception {
        full = true;

        filter("GET", "/sign-in");
        assertThat(chain.getRequest()).isNotNull();

        chain.reset();
        filter("POST", "/sign-in/authenticator-app");
        assertThat(chain.getRequest()).isNotNull();
    }

    private void filter(String method, String path) throws Exception {
        new OverloadFilter(() -> full).doFilter(new MockHttpServletRequest(method, path), response, chain);
    }
}
