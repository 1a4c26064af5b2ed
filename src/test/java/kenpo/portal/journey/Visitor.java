package kenpo.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody before a browser, who knows the portal by the words on its pages. */
final class Visitor {
    private static final String ANSWERED = "Failed to load resource";

    private final BrowserContext context;
    private final Page page;
    private final Tongue tongue;
    private final List<String> complaints;
    private final boolean scripts;

    Visitor(BrowserContext context, Page page, Tongue tongue, boolean scripts) {
        this(context, page, tongue, scripts, new ArrayList<>());
    }

    private Visitor(BrowserContext context, Page page, Tongue tongue, boolean scripts, List<String> complaints) {
        this.context = context;
        this.page = page;
        this.tongue = tongue;
        this.scripts = scripts;
        this.complaints = complaints;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith(ANSWERED)) {
                complaints.add(message.text());
            }
        });
    }

    List<String> complaints() {
        return complaints;
    }

    void close() {
        context.close();
    }

    Page page() {
        return page;
    }

    Tongue tongue() {
        return tongue;
    }

    /** Whether this browser runs the pages' scripts. */
    boolean scripts() {
        return scripts;
    }

    /** The same browser profile, another page. */
    Visitor secondTab() {
        return new Visitor(context, context.newPage(), tongue, scripts, complaints);
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    Visitor back() {
        page.goBack();
        return this;
    }

    Locator field(Label label) {
        return page.getByLabel(label.in(tongue), new Page.GetByLabelOptions().setExact(true));
    }

    Locator button(Label label) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(label.in(tongue)).setExact(true));
    }

    Locator link(Label label) {
        return page.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName(label.in(tongue)).setExact(true));
    }

    /** Within the page's own part, not its frame. */
    Locator ownLink(Label label) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(label.in(tongue)).setExact(true));
    }

    Visitor type(Label field, String text) {
        field(field).fill(text);
        return this;
    }

    /** Once the page is loaded: who is quicker than its scripts sends a passkey's form without an answer. */
    Visitor press(Label button) {
        page.waitForLoadState();
        button(button).click();
        return this;
    }

    Visitor choose(Label radio) {
        field(radio).check();
        return this;
    }

    /** Waits for the page with this heading. */
    Visitor isAt(Label heading) {
        return isAt(heading.in(tongue));
    }

    Visitor isAt(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(heading);
        assertThat(page).hasTitle(Pattern.compile("^(エラー：|Error: )?" + literally(heading) + " \\| .+"));
        return this;
    }

    Visitor reads(String text) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(text);
        return this;
    }

    /** The error summary has the focus and says so; so do the page's title and the field. */
    Visitor isTold(Label field, String error) {
        assertThat(page).hasTitle(Pattern.compile("^" + tongue.say("エラー：", "Error: ")));
        assertThat(page.locator("[role=alert]:visible").first()).containsText(error);
        assertThat(field(field)).hasAttribute("aria-invalid", "true");
        assertThat(field(field)).hasAccessibleDescription(Pattern.compile(literally(error)));
        return this;
    }

    Visitor isTold(String error) {
        assertThat(page.locator("[role=alert]:visible").first()).containsText(error);
        return this;
    }

    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    /** Looks at the state of the page in every way: see {@link Look}, whose own tools may break the page's rules. */
    Visitor look(String state) {
        int before = complaints.size();
        Look.at(this, state);
        complaints.subList(before, complaints.size()).clear();
        return this;
    }

    /** For a regular expression that JavaScript reads, too. */
    private static String literally(String text) {
        return text.replaceAll("([\\\\.\\[\\]{}()*+?^$|/])", "\\\\$1");
    }
}
