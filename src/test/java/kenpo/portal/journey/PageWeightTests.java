package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kenpo.portal.staff.Role;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page comes in few bytes with all that belongs to it, and what is seen of it stays where it is. */
@JourneyTest
class PageWeightTests {
    /** Bytes on the wire at a first visit, headers included. */
    private static final long MOST = 50_000;

    private static final String WATCH = """
            window.moved = [];
            new PerformanceObserver(list => {
                for (const entry of list.getEntries()) {
                    for (const source of entry.sources) {
                        window.moved.push(source.node?.nodeName + " " + (source.node?.className ?? source.node?.textContent));
                    }
                }
            }).observe({type: 'layout-shift', buffered: true});
            """;
    private static final String AFTER_TWO_FRAMES =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.moved))))";

    /** moved: the elements that did not stay where they were first seen. */
    private record Weighed(String path, long bytes, List<?> moved) {}

    @Autowired
    private Stage stage;

    /** Help with pictures (/help/first-sign-in) may weigh more: they come as they are scrolled to. */
    @Test
    void pagesOfMembersAreLightAndStayStill() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var visitor = SignedIn.visitor(stage, person, Tongue.JAPANESE);
        lightAndStill(
                visitor, "/sign-in", "/", "/notices", "/settings", "/settings/methods", "/settings/history", "/terms");
    }

    @Test
    void pagesOfTheOfficeAreLightAndStayStill() {
        var visitor = stage.office().visitor(Role.ADMINISTRATOR, Tongue.JAPANESE);
        lightAndStill(visitor, "/", "/members", "/roster", "/credentials", "/notices", "/audit", "/settings");
    }

    private static void lightAndStill(Visitor visitor, String... paths) {
        var page = visitor.page();
        page.addInitScript(WATCH);
        var arrived = new AtomicLong();
        var tools = page.context().newCDPSession(page);
        tools.send("Network.enable");
        var uncached = new com.google.gson.JsonObject();
        uncached.addProperty("cacheDisabled", true);
        tools.send("Network.setCacheDisabled", uncached);
        tools.on(
                "Network.loadingFinished",
                end -> arrived.addAndGet(end.get("encodedDataLength").getAsLong()));
        var weighed = new ArrayList<Weighed>();
        for (var path : List.of(paths)) {
            arrived.set(0);
            var answer = page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            assertThat(answer).as(path).isNotNull();
            assertThat(answer.status()).as(path).isEqualTo(200);
            weighed.add(new Weighed(path, arrived.get(), (List<?>) page.evaluate(AFTER_TWO_FRAMES)));
        }
        SoftAssertions.assertSoftly(all -> weighed.forEach(each -> {
            all.assertThat(each.bytes()).as(each.toString()).isBetween(5_000L, MOST);
            all.assertThat(each.moved()).as(each.toString()).isEmpty();
        }));
    }
}
