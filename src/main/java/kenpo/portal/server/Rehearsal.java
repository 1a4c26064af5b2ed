package kenpo.portal.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kenpo.portal.operator.Refusal;
import kenpo.portal.society.HostName;
import kenpo.portal.society.InsurerNumber;
import kenpo.portal.society.Societies;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A server that serves itself and ends, so that the class cache of the start script also holds what the first page takes. Only in an
 * empty database, where it opens a society.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("portal.rehearsal")
class Rehearsal {
    private static final InsurerNumber NUMBER = new InsurerNumber("06130017");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final Societies societies;

    Rehearsal(Societies societies) {
        this.societies = societies;
        if (!societies.all().isEmpty()) {
            throw new Refusal("portal.rehearsal is for the start script and its own empty database: leave it out.");
        }
    }

    @EventListener
    void play(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        var context = ready.getApplicationContext();
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        societies.add("Rehearsal", "Rehearsal", NUMBER, List.of(HostName.of("localhost")), Map.of());
        visit(URI.create("http://localhost:" + port + "/sign-in"));
        System.exit(SpringApplication.exit(context));
    }

    private static void visit(URI signIn) throws IOException, InterruptedException {
        try (var browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build()) {
            var page = send(browser, HttpRequest.newBuilder(signIn).GET());
            var token = TOKEN.matcher(page).results().findFirst().orElseThrow().group(1);
            send(
                    browser,
                    HttpRequest.newBuilder(signIn)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("userId=nobody&password=of+the+rehearsal&_csrf=" + token)));
            send(browser, HttpRequest.newBuilder(signIn.resolve("/css/app.css")));
            send(browser, HttpRequest.newBuilder(signIn.resolve("/help?lang=en")));
        }
    }

    private static String send(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var patient = request.header("Accept-Language", "ja").timeout(PATIENCE).build();
        return browser.send(patient, BodyHandlers.ofString()).body();
    }
}
