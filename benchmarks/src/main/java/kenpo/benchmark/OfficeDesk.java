package kenpo.benchmark;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;

/** An administrator of the back office, with a long password and an authenticator app, in one browser. */
final class OfficeDesk {
    private static final Pattern LINK = Pattern.compile("/invitation/[A-Za-z0-9_-]+");
    private static final String EMAIL = "desk@example.jp";
    private static final String PASSWORD = "murasaki-no-kumo-ga-nagareru-1923";

    private final HttpClient client;
    private final URI office;
    private Browser browser;
    private Totp app;

    private OfficeDesk(HttpClient client, URI office) {
        this.client = client;
        this.office = office;
        this.browser = new Browser(client, office);
    }

    /** Invited by the command, joined by the link. */
    static OfficeDesk join(Portal portal, HttpClient client, URI office, String society) throws Exception {
        portal.command(
                "staff", "invite", "--society=" + society, "--name=測定 花子", "--email=" + EMAIL, "--role=administrator");
        var said = LINK.matcher(Files.readString(portal.log()));
        var link = said.results().reduce((_, last) -> last).orElseThrow().group();
        var desk = new OfficeDesk(client, office);
        desk.join(link);
        return desk;
    }

    private void join(String link) throws Exception {
        browser.open(link);
        browser.submit(link, Map.of()).expect("/join/passkey");
        browser.open("/join/password");
        browser.submit("/join/password", Map.of("password", PASSWORD, "confirmation", PASSWORD))
                .expect("/join/app");
        app = Totp.of(browser.page());
        browser.submit("/join/app", Map.of("code", app.code())).expect("/");
    }

    /** Again, since a session of the office ends early. */
    void signIn() throws Exception {
        app.await();
        browser = new Browser(client, office);
        browser.open("/sign-in");
        browser.submit("/sign-in", Map.of("email", EMAIL, "password", PASSWORD)).expect("/sign-in/code");
        browser.submit("/sign-in/code", Map.of("code", app.code())).expect("/");
    }

    Quantiles time(String path, int warmUps, int times) throws Exception {
        browser.open(path).expect(path);
        var milliseconds = new ArrayList<Double>();
        for (int i = 0; i < warmUps + times; i++) {
            double taken = browser.timedOpen(path);
            if (i >= warmUps) {
                milliseconds.add(taken);
            }
        }
        return Quantiles.of(milliseconds);
    }

    double timeOnce(String path) throws Exception {
        return browser.timedOpen(path);
    }

    /** The address of what is found: what was typed stands in it sealed. */
    String search(String text, String state) throws Exception {
        browser.open("/members").expect("/members");
        return browser.leadsTo("/members", Map.of("text", text, "state", state));
    }
}
