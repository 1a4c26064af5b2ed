package kenpo.portal.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one browser of a build; visitors come and go in contexts of their own. */
final class Browsers {
    private static final List<String> INSTALLED =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<Visitor> VISITORS = new ArrayList<>();
    /** Milliseconds, on a machine that has much else to do. */
    private static final double LONGEST_WAIT = 15_000;

    private Browsers() {}

    private static final class Chromium {
        static final Browser BROWSER = launch();

        private static Browser launch() {
            var playwright = Playwright.create();
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }

        private static Path executable() {
            return Stream.concat(Optional.ofNullable(System.getenv("PORTAL_TEST_BROWSER")).stream(), INSTALLED.stream())
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "No Chromium found: install it, or name it in PORTAL_TEST_BROWSER."));
        }
    }

    static Visitor open(String address, Tongue tongue) {
        return open(address, tongue, new Browser.NewContextOptions());
    }

    /** A fresh browser profile; closed after the test. */
    static Visitor open(String address, Tongue tongue, Browser.NewContextOptions options) {
        var context = Chromium.BROWSER.newContext(
                options.setBaseURL(address).setLocale(tongue.browser()).setTimezoneId("Asia/Tokyo"));
        context.setDefaultTimeout(LONGEST_WAIT);
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
        boolean scripts = options.javaScriptEnabled == null || options.javaScriptEnabled;
        var visitor = new Visitor(context, context.newPage(), tongue, scripts);
        VISITORS.add(visitor);
        return visitor;
    }

    /** Answers what their pages complained of. */
    static List<String> closeAll() {
        var complaints = VISITORS.stream()
                .flatMap(visitor -> visitor.complaints().stream())
                .toList();
        VISITORS.forEach(Visitor::close);
        VISITORS.clear();
        return complaints;
    }
}
