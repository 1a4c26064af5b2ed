package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Closes what a test opened; a page that broke its own content security policy or script fails the test. */
final class BrowserExtension implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext test) {
        assertThat(Browsers.closeAll()).as("complaints of the browser").isEmpty();
    }
}
