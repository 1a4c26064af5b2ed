package kenpo.portal.society.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.concurrent.atomic.AtomicReference;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Societies;
import kenpo.portal.society.Society;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DatabaseTest
class SocietyFilterTests {
    @Autowired
    Societies societies;

    private final AtomicReference<@Nullable Society> bound = new AtomicReference<>();
    private final FilterChain chain = (request, response) -> bound.set(CurrentSociety.get());

    @ParameterizedTest
    @CsvSource({"sakura.localhost,さくら健康保険組合", "LOCALHOST:8080,さくら健康保険組合", "momiji.localhost.:8080,もみじ健康保険組合"})
    void hostBindsItsSociety(String host, String name) throws Exception {
        var response = filter(host);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(bound.get()).isNotNull().extracting(Society::name).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "sakura.localhost.evil.example", "[::1]:8080", "127.0.0.1", "%", ""})
    void unknownHostGetsABareNotFound(String host) throws Exception {
        var response = filter(host);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeaderNames()).isEmpty();
        assertThat(bound.get()).isNull();
    }

    @Test
    void severalHostsAreNone() throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("Host", "sakura.localhost");
        request.addHeader("Host", "momiji.localhost");
        var response = new MockHttpServletResponse();

        new SocietyFilter(societies).doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse filter(String host) throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("Host", host);
        var response = new MockHttpServletResponse();
        new SocietyFilter(societies).doFilter(request, response, chain);
        return response;
    }
}
