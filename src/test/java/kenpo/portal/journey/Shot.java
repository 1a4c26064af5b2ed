package kenpo.portal.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A look at part of a page, for a picture and for telling whether the page has changed since: what of it is seen, without
 * what differs from person to person and from day to day.
 *
 * @param shape the elements, with their classes
 * @param text all words in their order
 */
record Shot(Page page, double y, double width, double height, String shape, String text) {
    private static final int MARGIN = 16;
    private static final Pattern PASSING = Pattern.compile(
            "[\\w.*+-]*@[\\w.-]+" // mail addresses
                    + "|\\d{1,2}時\\d{2}分|\\d{1,2}:\\d{2}" // times
                    + "|\\d{4}年\\d{1,2}月\\d{1,2}日(?:（.）)?|(?:[A-Z][a-z]+day, )?\\d{1,2} [A-Z][a-z]+ \\d{4}" // days
                    + "|https?://\\S+");

    /** Values stand in fields, which have no words, and in these. */
    private static final String SEEN = """
            ([from, to, margin]) => {
              const above = from === ".header" || document.querySelector(from + " > .sheet") ? 0 : margin;
              const passing = ".sent-to__address, .key, .codes, [data-resend-wait]";
              const first = document.querySelector(from).getBoundingClientRect();
              const last = document.querySelector(to).getBoundingClientRect();
              const seen = (node) => [...node.getClientRects()].some((r) => r.height > 0 && r.bottom > first.top + 1 && r.top < last.bottom - 1);
              const shape = [];
              const text = [];
              const visit = (element) => {
                if (!seen(element) && getComputedStyle(element).display !== "contents") return;
                const shown = ["d", "type", "src"].map((name) => element.getAttribute(name)?.replace(/-[0-9a-f]{32}|\\?.*$/g, "") ?? "");
                shape.push([element.localName, ...element.classList, ...shown].join(" "));
                if (element.matches(passing)) return;
                for (const node of element.childNodes) {
                  if (node.nodeType === Node.TEXT_NODE) text.push(node.data);
                  if (node.nodeType === Node.ELEMENT_NODE) visit(node);
                }
              };
              visit(document.body);
              return {
                y: first.top + scrollY - above,
                width: document.documentElement.clientWidth,
                height: last.bottom - first.top + above + margin,
                shape: shape.join("\\n"),
                text: text.join("").replace(/\\s+/g, " "),
              };
            }""";

    static Shot of(Visitor visitor, Crop crop) {
        var page = visitor.page();
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate("document.activeElement?.blur()");
        var seen = (Map<?, ?>) page.evaluate(SEEN, new Object[] {crop.from(), crop.to(), MARGIN});
        return new Shot(
                page,
                number(seen, "y"),
                number(seen, "width"),
                number(seen, "height"),
                String.valueOf(seen.get("shape")),
                PASSING.matcher(String.valueOf(seen.get("text"))).replaceAll("…"));
    }

    byte[] png() {
        return FewColours.png(page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setClip(0, y, width, height)));
    }

    private static double number(Map<?, ?> seen, String name) {
        return ((Number) java.util.Objects.requireNonNull(seen.get(name), name)).doubleValue();
    }
}
