package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A close look at one state of a page: axe finds nothing, in light and dark; nothing scrolls sideways at 320 px; pictures
 * for people are left in target/pictures. Once a state and language in each build.
 */
final class Look {
    private static final String RULES = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']";
    private static final List<Integer> WIDTHS = List.of(320, 768, 1280);
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final String AXE = axe();

    private final Visitor visitor;
    private final String state;

    private Look(Visitor visitor, String state) {
        this.visitor = visitor;
        this.state = state
                + (visitor.scripts() ? "." : ".without-scripts.")
                + visitor.tongue().code();
    }

    static void at(Visitor visitor, String state) {
        var look = new Look(visitor, state);
        if (SEEN.add(look.state)) {
            look.take();
        }
    }

    private void take() {
        var page = visitor.page();
        var size = page.viewportSize();
        var devTools = page.context().newCDPSession(page);
        var found = new ArrayList<String>();
        // axe is a script itself and needs timers
        if (visitor.scripts()) {
            found.addAll(violations(devTools, "{runOnly: " + RULES + "}"));
        }
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            if (scheme == ColorScheme.DARK && visitor.scripts()) {
                found.addAll(violations(devTools, "{runOnly: ['color-contrast']}"));
            }
            for (int width : WIDTHS) {
                page.setViewportSize(width, width < 768 ? 740 : 900);
                if (width == 320) {
                    found.addAll(overflow(devTools));
                }
                picture(width, scheme);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(size.width, size.height);
        // not detached: that would take the page's virtual authenticators away
        assertThat(found).as("%s at %s", state, page.url()).isEmpty();
    }

    private void picture(int width, ColorScheme scheme) {
        boolean needed = (visitor.tongue() == Tongue.JAPANESE && visitor.scripts())
                || (scheme == ColorScheme.LIGHT && width == 320);
        if (needed) {
            var name = "%s-%d-%s.png".formatted(state, width, scheme.name().toLowerCase(java.util.Locale.ROOT));
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(name))
                            .setFullPage(true));
        }
    }

    private static List<String> overflow(CDPSession devTools) {
        int wider = evaluate(devTools, "document.documentElement.scrollWidth - window.innerWidth", null)
                .getAsInt();
        return wider > 0 ? List.of("scrolls sideways by " + wider + " px at 320 px") : List.of();
    }

    /** In a world of its own, so that the page's content security policy stays as it is. */
    private static List<String> violations(CDPSession devTools, String options) {
        var frame = devTools.send("Page.getFrameTree")
                .getAsJsonObject("frameTree")
                .getAsJsonObject("frame")
                .get("id");
        var world = new JsonObject();
        world.add("frameId", frame);
        var context = devTools.send("Page.createIsolatedWorld", world).get("executionContextId");
        evaluate(devTools, AXE, context);
        var found = evaluate(
                devTools,
                "axe.run(document, " + options + ").then(r => r.violations.map(v => v.id + ': ' + v.help + ' – '"
                        + " + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | ')))",
                context);
        var violations = new ArrayList<String>();
        found.getAsJsonArray().forEach(each -> violations.add(each.getAsString()));
        return violations;
    }

    private static JsonElement evaluate(
            CDPSession devTools, String script, @org.jspecify.annotations.Nullable JsonElement context) {
        var call = new JsonObject();
        call.addProperty("expression", script);
        call.addProperty("awaitPromise", true);
        call.addProperty("returnByValue", true);
        if (context != null) {
            call.add("contextId", context);
        }
        var answer = devTools.send("Runtime.evaluate", call);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return Objects.requireNonNullElseGet(answer.getAsJsonObject("result").get("value"), JsonObject::new);
    }

    private static String axe() {
        try (var file = Objects.requireNonNull(Look.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
