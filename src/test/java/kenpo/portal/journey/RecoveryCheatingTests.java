package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kenpo.portal.fixtures.SoftAuthenticator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Ways back in that are none. */
@JourneyTest
class RecoveryCheatingTests {
    private static final List<String> STEPS = List.of(
            "/forgot-password/code",
            "/forgot-password/passkey",
            "/forgot-password/authenticator-app",
            "/forgot-password/recovery-code",
            "/forgot-password/identity-check",
            "/forgot-password/another-method",
            "/forgot-password/office",
            "/forgot-password/new-password");
    private static final Map<String, String> NEW =
            Map.of("password", RecoveryJourneyTests.NEW_PASSWORD, "confirmation", RecoveryJourneyTests.NEW_PASSWORD);

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @Test
    void stepsCannotBeSkipped() {
        var nobody = new PlainBrowser("sakura.localhost", stage.port());
        STEPS.forEach(step -> assertThat(nobody.get(step).location()).endsWith("/forgot-password?expired"));

        var person = registered();
        var browser = asking(person);
        standsAt(browser, "/forgot-password/code");
        browser.post("/forgot-password/code", Map.of("code", mail(person).code()));
        standsAt(browser, "/forgot-password/identity-check");
        browser.post("/forgot-password/identity-check", facts(person));
        standsAt(browser, "/forgot-password/new-password");
        assertThat(browser.post("/forgot-password/new-password", NEW).location())
                .endsWith("/sign-in?reset");
        assertThat(browser.cookies()).doesNotContainKeys("portal-session", "portal-recovery", "portal-sign-in");
        assertThat(browser.get("/").location()).contains("/sign-in");
    }

    private static void standsAt(PlainBrowser browser, String step) {
        for (var other : STEPS) {
            boolean free = other.equals(step)
                    || (other.endsWith("another-method") && !step.endsWith("code") && !step.endsWith("new-password"));
            if (!free) {
                assertThat(browser.get(other).location()).as(other).endsWith(step);
                if (!other.endsWith("office")) {
                    assertThat(browser.post(other, NEW).location()).as(other).endsWith(step);
                }
            }
        }
        assertThat(browser.get(step).status()).isEqualTo(200);
    }

    @Test
    void stolenLinkIsNothingWithoutTheFactor() {
        var person = stage.newcomer();
        PlainBrowser.registerWithApp(stage, person);
        asking(person);
        var thief = new PlainBrowser(stage, person);
        assertThat(thief.post(path(mail(person).link()), Map.of()).location())
                .endsWith("/forgot-password/authenticator-app");
        standsAtApp(thief);
        assertThat(thief.post("/forgot-password/another-method", Map.of("factor", "ROSTER_FACTS"))
                        .location())
                .endsWith("/forgot-password/authenticator-app");
        assertThat(thief.post("/forgot-password/identity-check", facts(person)).location())
                .endsWith("/forgot-password/authenticator-app");
        for (int i = 0; i < 5; i++) {
            thief.post("/forgot-password/authenticator-app", Map.of("code", "000000"));
        }
        assertThat(thief.post("/forgot-password/authenticator-app", Map.of("code", "000000"))
                        .body())
                .contains("しばらく受け付けられません");
        standsAtApp(thief);
    }

    private static void standsAtApp(PlainBrowser browser) {
        assertThat(browser.get("/forgot-password/new-password").location())
                .endsWith("/forgot-password/authenticator-app");
        assertThat(browser.post("/forgot-password/new-password", NEW).location())
                .endsWith("/forgot-password/authenticator-app");
        assertThat(browser.get("/forgot-password/authenticator-app").body()).doesNotContain("username");
    }

    @Test
    void passwordChangedMeanwhileEndsTheWayBack() {
        var person = stage.newcomer();
        var member = PlainBrowser.registerWithPasskey(stage, person, new SoftAuthenticator());
        asking(person);
        var link = path(mail(person).link());
        var changed = Map.of(
                "present",
                Person.CHOSEN_PASSWORD,
                "password",
                RecoveryJourneyTests.NEW_PASSWORD,
                "confirmation",
                RecoveryJourneyTests.NEW_PASSWORD);
        assertThat(member.post("/settings/password", changed).location()).endsWith("/settings/password?done");
        assertThat(new PlainBrowser(stage, person).post(link, Map.of()).status())
                .isEqualTo(410);
    }

    @Test
    void twentyParallelUsesOfALinkOpenOneWay() {
        var person = registered();
        asking(person);
        var link = path(mail(person).link());
        var first = new PlainBrowser(stage, person);
        var token = first.token();
        var cookies = Map.copyOf(first.cookies());
        var answers = parallel(20, () -> {
            var twin = new PlainBrowser(stage, person);
            twin.cookies().putAll(cookies);
            twin.postAsIs(link, Map.of("_csrf", token));
            return twin.cookies().containsKey("portal-recovery");
        });
        assertThat(answers).filteredOn(opened -> opened).hasSize(1);
        assertThat(new PlainBrowser(stage, person).post(link, Map.of()).status())
                .isEqualTo(410);
    }

    @Test
    void twentyParallelPasswordsSetOne() {
        var person = registered();
        var browser = asking(person);
        browser.post("/forgot-password/code", Map.of("code", mail(person).code()));
        browser.post("/forgot-password/identity-check", facts(person));
        browser.get("/forgot-password/new-password");
        var cookies = Map.copyOf(browser.cookies());
        var token = browser.token();
        parallel(20, () -> {
            var twin = new PlainBrowser(stage, person);
            twin.cookies().putAll(cookies);
            var fields = new TreeMap<>(NEW);
            fields.put("_csrf", token);
            return twin.postAsIs("/forgot-password/new-password", fields).status();
        });
        mail(person);
        new PlainBrowser(stage, person).signIn(person.chosenUserId(), RecoveryJourneyTests.NEW_PASSWORD);
        assertThat(mail(person).subject())
                .as("only one mail about the new password")
                .contains("ワンタイムパスワード");
    }

    @Test
    void codeAndLinkServeOnceAndEndEachOther() {
        var person = registered();
        var browser = asking(person);
        var mail = mail(person);
        assertThat(browser.post("/forgot-password/code", Map.of("code", mail.code()))
                        .location())
                .endsWith("/forgot-password/identity-check");
        assertThat(new PlainBrowser(stage, person).get(path(mail.link())).status())
                .isEqualTo(410);

        var again = asking(person);
        var second = mail(person);
        assertThat(again.post("/forgot-password/code", Map.of("code", mail.code()))
                        .status())
                .isEqualTo(422);
        new PlainBrowser(stage, person).post(path(second.link()), Map.of());
        assertThat(again.post("/forgot-password/code", Map.of("code", second.code()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void codeIsNothingInAnotherBrowser() {
        var person = registered();
        var mine = asking(person);
        var code = mail(person).code();
        var other = asking(person);
        mail(person);
        assertThat(other.post("/forgot-password/code", Map.of("code", code)).status())
                .isEqualTo(422);
        assertThat(mine.post("/forgot-password/code", Map.of("code", code)).location())
                .endsWith("/forgot-password/identity-check");
    }

    @Test
    void newIdIsGivenWhenTheMailboxIsProven() {
        var person = registered();
        var browser = asking(person);
        var before = String.valueOf(browser.cookies().get("portal-recovery"));
        browser.post("/forgot-password/code", Map.of("code", mail(person).code()));
        assertThat(browser.cookies().get("portal-recovery")).isNotEqualTo(before);
        var planted = new PlainBrowser(stage, person);
        planted.cookies().put("portal-recovery", before);
        assertThat(planted.get("/forgot-password/identity-check").location()).endsWith("?expired");
    }

    @Test
    void codeLivesTenMinutesAndTheLinkThirty() {
        var person = registered();
        var browser = asking(person);
        var mail = mail(person);
        clock.advance(Duration.ofMinutes(11));
        assertThat(browser.post("/forgot-password/code", Map.of("code", mail.code()))
                        .status())
                .isEqualTo(422);
        assertThat(new PlainBrowser(stage, person).get(path(mail.link())).status())
                .isEqualTo(200);
        clock.advance(Duration.ofMinutes(20));
        var late = new PlainBrowser(stage, person);
        var page = late.get(path(mail.link()));
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).contains("もう一度メールを受け取る", "href=\"/forgot-password\"");
        assertThat(late.post(path(mail.link()), Map.of()).body()).contains("もう一度メールを受け取る");
    }

    @Test
    void prefetchingALinkChangesNothing() {
        var person = registered();
        asking(person);
        var link = path(mail(person).link());
        var scanner = new PlainBrowser(stage, person);
        for (int i = 0; i < 3; i++) {
            assertThat(scanner.get(link).status()).isEqualTo(200);
            assertThat(scanner.send(link, request -> request.method("HEAD", BodyPublishers.noBody()))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(scanner.cookies()).doesNotContainKey("portal-recovery");
        assertThat(scanner.post(link, Map.of()).location()).endsWith("/forgot-password/identity-check");
    }

    @Test
    void otherSocietyKnowsNeitherLinkNorCookie() {
        var person = registered();
        var browser = asking(person);
        var mail = mail(person);
        var other = new PlainBrowser("momiji.localhost", stage.port());
        assertThat(other.get(path(mail.link())).status()).isEqualTo(404);
        assertThat(other.post(path(mail.link()), Map.of()).status()).isEqualTo(404);
        assertThat(browser.at("momiji.localhost").get("/forgot-password/code").location())
                .endsWith("?expired");
        var foreign = new PlainBrowser("momiji.localhost", stage.port());
        foreign.post("/forgot-password", Map.of("userId", person.chosenUserId()));
        assertThat(foreign.post("/forgot-password/code", Map.of("code", mail.code()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void forgedHostComesIntoNoMail() {
        var person = registered();
        var browser = new PlainBrowser(stage, person);
        var body = "userId=" + person.chosenUserId() + "&_csrf=" + browser.token();
        browser.send(
                "/forgot-password",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Forwarded", "host=evil.example")
                        .POST(BodyPublishers.ofString(body)));
        var mail = mail(person);
        assertThat(mail.link()).startsWith(stage.address(stage.sakura()) + "/reset-password/");
        assertThat(mail.text() + mail.html()).doesNotContain("evil");
    }

    @Test
    void linkIsOfTheConfiguredHostUnderWhateverNameItIsAskedFor() {
        var person = stage.newcomer(stage.kaede());
        PlainBrowser.register(stage, person);
        for (var host : List.of("kaede-2.localhost:" + stage.port(), "KAEDE.localhost:1", "kaede.localhost.")) {
            var browser = new PlainBrowser(stage, person);
            var body = "userId=" + person.chosenUserId() + "&_csrf=" + browser.token();
            var asked = browser.send(
                    "/forgot-password",
                    request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                            .setHeader("Host", host)
                            .POST(BodyPublishers.ofString(body)));
            assertThat(asked.location()).as(host).endsWith("/forgot-password/code");
            assertThat(mail(person).link()).as(host).startsWith(stage.address(stage.kaede()) + "/reset-password/");
        }
        int before = Mailbox.shared().count(person.mailAddress());
        var evil = new PlainBrowser(stage, person);
        evil.token();
        assertThat(evil.at("evil.example")
                        .post("/forgot-password", Map.of("userId", person.chosenUserId()))
                        .status())
                .isEqualTo(404);
        asking(person);
        mail(person);
        assertThat(Mailbox.shared().count(person.mailAddress()) - before).isOne();
    }

    @Test
    void secondTabAndBackLandOnTheStep() {
        var person = registered();
        var browser = asking(person);
        browser.post("/forgot-password/code", Map.of("code", mail(person).code()));
        assertThat(browser.post("/forgot-password/code", Map.of("code", "123456"))
                        .location())
                .endsWith("/forgot-password/identity-check");
        browser.post("/forgot-password/identity-check", facts(person));
        assertThat(browser.post("/forgot-password/identity-check", facts(person))
                        .location())
                .endsWith("/forgot-password/new-password");
        browser.post("/forgot-password/new-password", NEW);
        assertThat(browser.post("/forgot-password/new-password", NEW).location())
                .endsWith("?expired");
    }

    @Test
    void factsAreCountedAndWait() {
        var person = registered();
        var browser = asking(person);
        browser.post("/forgot-password/code", Map.of("code", mail(person).code()));
        var wrong = new TreeMap<>(facts(person));
        wrong.put("dateOfBirth", "19000101");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post("/forgot-password/identity-check", wrong).status())
                    .isEqualTo(422);
        }
        assertThat(browser.post("/forgot-password/identity-check", facts(person))
                        .body())
                .contains("しばらく受け付けられません");
        clock.advance(Duration.ofSeconds(31));
        assertThat(browser.post("/forgot-password/identity-check", facts(person))
                        .location())
                .endsWith("/forgot-password/new-password");
    }

    @Test
    void passwordByTheOldRulesIsRefused() {
        var person = registered();
        var browser = asking(person);
        browser.post("/forgot-password/code", Map.of("code", mail(person).code()));
        browser.post("/forgot-password/identity-check", facts(person));
        var card = person.symbol() + person.number() + person.typedDateOfBirth();
        for (var bad : List.of(card, person.chosenUserId() + "x", "password")) {
            assertThat(browser.post("/forgot-password/new-password", Map.of("password", bad, "confirmation", bad))
                            .status())
                    .as(bad)
                    .isEqualTo(422);
        }
    }

    @Test
    void everybodyLooksTheSame() {
        var known = registered();
        var newcomer = stage.newcomer();
        var app = stage.newcomer();
        PlainBrowser.registerWithApp(stage, app);
        var users = new LinkedHashMap<String, String>();
        users.put("unknown", "nobody" + known.number());
        users.put("known", known.chosenUserId());
        users.put("ended", known.userId());
        users.put("temporary", newcomer.userId());
        users.put("app", app.chosenUserId());
        users.put("reserved", newcomer.chosenUserId());
        users.put("strange", "日本\u0001");
        var faces = new LinkedHashMap<String, String>();
        users.forEach((kind, userId) -> faces.put(kind, face(userId)));
        assertThat(faces.values()).containsOnly(faces.get("unknown"));

        var ids = new LinkedHashMap<String, String>();
        ids.put("right", userIdFace(facts(known), known.mailAddress()));
        ids.put("otherMail", userIdFace(facts(known), "somebody@example.jp"));
        ids.put("otherPerson", userIdFace(facts(app), known.mailAddress()));
        ids.put(
                "nobody",
                userIdFace(Map.of("symbol", "", "number", "99999999", "dateOfBirth", "19000101"), "nobody@example.jp"));
        assertThat(ids.values()).containsOnly(ids.get("nobody"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0", "<script>alert(1)</script>", "' or 1=1 --", "\uD800", "${7*7}__${7*7}__", "a\r\nBcc: x@y.z"
            })
    void strangeTextIsAnsweredInWords(String text) {
        var person = registered();
        var browser = new PlainBrowser(stage, person);
        var asked = browser.post("/forgot-password", Map.of("userId", text));
        assertThat(asked.status()).isIn(302, 422);
        assertThat(browser.post(
                                "/forgot-user-id",
                                Map.of("symbol", text, "number", text, "dateOfBirth", text, "email", text))
                        .status())
                .isEqualTo(422);
        assertThat(browser.get("/reset-password/x" + "y".repeat(300)).status()).isEqualTo(404);
        var halfWay = asking(person);
        assertThat(halfWay.post("/forgot-password/code", Map.of("code", text)).status())
                .isEqualTo(422);
        halfWay.post("/forgot-password/code", Map.of("code", mail(person).code()));
        assertThat(halfWay.post(
                                "/forgot-password/identity-check",
                                Map.of("symbol", text, "number", text, "dateOfBirth", "19800101"))
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forgot-password", "/forgot-password/code", "/forgot-user-id"})
    void formWithoutItsTokenChangesNothing(String path) {
        var person = registered();
        var browser = asking(person);
        mail(person);
        var answer = browser.postAsIs(path, Map.of("userId", person.chosenUserId(), "code", "123456"));
        assertThat(answer.status()).isEqualTo(403);
    }

    /** Both pages: status, headers and body, without what differs from answer to answer. */
    private String face(String userId) {
        var browser = new PlainBrowser("sakura.localhost", stage.port());
        var asked = browser.post("/forgot-password", Map.of("userId", userId));
        var page = browser.get("/forgot-password/code");
        var wrong = browser.post("/forgot-password/code", Map.of("code", "123457"));
        return asked.face() + page.face() + wrong.face();
    }

    private String userIdFace(Map<String, String> facts, String address) {
        var browser = new PlainBrowser("sakura.localhost", stage.port());
        var fields = new TreeMap<>(facts);
        fields.put("email", address);
        var asked = browser.post("/forgot-user-id", fields);
        return asked.face() + browser.get("/forgot-user-id/sent").face();
    }

    private Person registered() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        return person;
    }

    private PlainBrowser asking(Person person) {
        var browser = new PlainBrowser(stage, person);
        assertThat(browser.post("/forgot-password", Map.of("userId", person.chosenUserId()))
                        .location())
                .endsWith("/forgot-password/code");
        return browser;
    }

    private static Mailbox.Letter mail(Person person) {
        return Mailbox.shared().next(person.mailAddress());
    }

    private static Map<String, String> facts(Person person) {
        return Map.of("symbol", person.symbol(), "number", person.number(), "dateOfBirth", person.typedDateOfBirth());
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private static <T> List<T> parallel(int times, Callable<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new ArrayList<java.util.concurrent.Future<T>>();
            for (int i = 0; i < times; i++) {
                begun.add(threads.submit(work));
            }
            var answers = new ArrayList<T>();
            for (var each : begun) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
