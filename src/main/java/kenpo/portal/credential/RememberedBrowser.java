package kenpo.portal.credential;

import java.time.Instant;

/**
 * A browser on which the password alone opens the portal (ログイン状態の保存), as its member sees it.
 *
 * @param browser as it calls itself
 * @param network its address, shortened
 * @param isThis whether it is the one that asks
 */
public record RememberedBrowser(
        RememberedBrowserId id,
        String browser,
        String network,
        Instant madeAt,
        Instant usedAt,
        Instant until,
        boolean isThis) {}
