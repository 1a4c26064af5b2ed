package kenpo.portal.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Society;
import kenpo.portal.web.Language;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OverloadFilterTests {
    private static final Society SAKURA = TestSocieties.sakura();

    private boolean full = true;
    private final MutableClock clock = new MutableClock();
    private final OverloadFilter filter = new OverloadFilter(() -> full, new BusyPages(new Language(), clock));
    private final List<String> passed = new ArrayList<>();
    private final List<HttpServletRequest> askedFor = new ArrayList<>();

    @Test
    void passwordIsTurnedAwayAtTheDoorWhileNoMoreCanWait() throws Exception {
        var answer = visit(post("/sign-in"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(passed).isEmpty();
    }

    @Test
    void otherSpellingOfThePathIsNoWayAround() throws Exception {
        var spelled = post("/sign-in");
        spelled.setRequestURI("/sign%2Din");

        assertThat(visit(spelled).getStatus()).isEqualTo(503);
    }

    @Test
    void passwordIsTakenWhileThereIsAPlace() throws Exception {
        full = false;

        visit(post("/sign-in"));

        assertThat(passed).containsExactly("/sign-in");
    }

    @Test
    void whatNeedsNoHashIsServedMeanwhile() throws Exception {
        visit(new MockHttpServletRequest("GET", "/sign-in"));
        visit(post("/sign-in/authenticator-app"));

        assertThat(passed).containsExactly("/sign-in", "/sign-in/authenticator-app");
    }

    @Test
    void pageAboutItIsMadeOnceForAWhileWithAllItsHeadersButCookies() throws Exception {
        var first = turnedAway(post("/sign-in"), "soon");
        assertThat(first.getContentAsString()).isEqualTo("soon");

        var second = visit(post("/sign-in"));
        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getContentAsString()).isEqualTo("soon");
        assertThat(second.getHeader("Retry-After")).isEqualTo("5");
        assertThat(second.getHeader("Content-Security-Policy")).isEqualTo("strict");
        assertThat(second.getHeader("Set-Cookie")).isNull();

        clock.advance(Duration.ofSeconds(6));
        assertThat(visit(post("/sign-in")).getContentAsString()).isEmpty();
    }

    @Test
    void pageOfAnotherLanguageSocietySiteOrSchemeIsNotGiven() throws Exception {
        turnedAway(post("/sign-in"), "soon");

        var english = post("/sign-in");
        english.addHeader("Accept-Language", "en");
        assertThat(visit(english).getContentAsString()).isEmpty();
        var secure = post("/sign-in");
        secure.setSecure(true);
        assertThat(visit(secure).getContentAsString()).isEmpty();
        assertThat(visit(post("/sign-in"), TestSocieties.momiji()).getContentAsString())
                .isEmpty();
    }

    @Test
    void pageOfSomebodySignedInIsGivenToNobodyElse() throws Exception {
        var signedIn = post("/sign-in");
        signedIn.setCookies(new Cookie("portal-session", "value"));
        turnedAway(signedIn, "sign out");

        assertThat(visit(post("/sign-in")).getContentAsString()).isEmpty();
    }

    @Test
    void nothingItsSenderChoseIsInThePageForAll() throws Exception {
        var forged = post("/sign-in");
        forged.setQueryString("lang=en&userId=x");
        forged.addHeader("Accept", "text/html;charset=UTF-16");
        turnedAway(forged, "soon");
        var seen = askedFor.getFirst();
        assertThat(seen.getQueryString()).isNull();
        assertThat(seen.getHeader("Accept")).isEqualTo("text/html");
        assertThat(Collections.list(seen.getHeaders("accept"))).containsExactly("text/html");
    }

    @Test
    void answerThatIsNoSuchPageIsNotKept() throws Exception {
        turnedAway(post("/sign-in"), "");
        assertThat(visit(post("/sign-in")).getHeader("Content-Security-Policy")).isNull();
    }

    private static MockHttpServletRequest post(String path) {
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        return request;
    }

    /** Through the door, and then to the page about it, as a container does both. */
    private MockHttpServletResponse turnedAway(MockHttpServletRequest request, String page) throws Exception {
        assertThat(visit(request).getContentAsString()).isEmpty();
        request.setDispatcherType(DispatcherType.ERROR);
        request.setRequestURI("/error");
        var response = new MockHttpServletResponse();
        response.setStatus(503);
        response.setHeader("Retry-After", "5");
        run(SAKURA, request, response, (asked, made) -> {
            askedFor.add((HttpServletRequest) asked);
            response.setHeader("Content-Security-Policy", "strict");
            response.addCookie(new Cookie("portal-browser", "value"));
            ((HttpServletResponse) made).setContentType("text/html;charset=UTF-8");
            made.getWriter().write(page);
        });
        return response;
    }

    private MockHttpServletResponse visit(MockHttpServletRequest request) throws Exception {
        return visit(request, SAKURA);
    }

    private MockHttpServletResponse visit(MockHttpServletRequest request, Society society) throws Exception {
        var response = new MockHttpServletResponse();
        run(society, request, response, (_, _) -> passed.add(request.getRequestURI()));
        return response;
    }

    private void run(
            Society society, MockHttpServletRequest request, MockHttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CurrentSociety.call(society, () -> {
            try {
                filter.doFilter(request, response, chain);
                return true;
            } catch (ServletException e) {
                throw new IOException(e);
            }
        });
    }
}
