package kenpo.portal.society.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicReference;
import kenpo.portal.database.DatabaseOutage;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Site;
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
    private final AtomicReference<@Nullable Site> marked = new AtomicReference<>();
    private final FilterChain chain = (request, response) -> {
        bound.set(CurrentSociety.get());
        marked.set(Site.of((HttpServletRequest) request));
    };

    @ParameterizedTest
    @CsvSource({"sakura.localhost,さくら健康保険組合", "LOCALHOST:8080,さくら健康保険組合", "momiji.localhost.:8080,もみじ健康保険組合"})
    void hostBindsItsSociety(String host, String name) throws Exception {
        var response = filter(host);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(bound.get()).isNotNull().extracting(Society::name).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"sakura.localhost,MEMBERS", "office.sakura.localhost:8080,OFFICE", "OFFICE.localhost.,OFFICE"})
    void hostMarksItsSite(String host, Site site) throws Exception {
        filter(host);

        assertThat(bound.get()).isNotNull().extracting(Society::name).isEqualTo("さくら健康保険組合");
        assertThat(marked.get()).isEqualTo(site);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "office.office.sakura.localhost",
                "office.",
                "office.evil.example",
                "evil.example",
                "sakura.localhost.evil.example",
                "127.0.0.1"
            })
    void unknownHostGetsABareNotFound(String host) throws Exception {
        var response = filter(host);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeaderNames()).isEmpty();
        assertThat(bound.get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[::1]", "[::1]:8080", "kenpo_portal:8080", "sakura.localhost, momiji.localhost", "%", ""})
    void whatIsNoHostNameGetsABareRefusal(String host) throws Exception {
        var response = filter(host);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(bound.get()).isNull();
    }

    @Test
    void severalHostsAreNone() throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("Host", "sakura.localhost");
        request.addHeader("Host", "momiji.localhost");
        var response = new MockHttpServletResponse();

        new SocietyFilter(societies, new DatabaseOutage()).doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(400);
    }

    private MockHttpServletResponse filter(String host) throws Exception {
        var request = new MockHttpServletRequest();
        request.addHeader("Host", host);
        var response = new MockHttpServletResponse();
        new SocietyFilter(societies, new DatabaseOutage()).doFilter(request, response, chain);
        return response;
    }
}
