package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kenpo.portal.society.Society;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no honest browser sends. */
@JourneyTest
class CheatingTests {
    private static final String WRONG = "no-such-password";

    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @ParameterizedTest
    @EnumSource
    void stepsCannotBeSkipped(Step standing) {
        var person = stage.newcomer();
        var browser = new PlainBrowser(stage, person).walk(person, standing);
        for (var step : Step.values()) {
            if (step != standing) {
                assertThat(browser.get(step.path()).location()).endsWith(standing.path());
                assertThat(browser.post(
                                        step.path(),
                                        step == Step.EMAIL_CONFIRMATION
                                                ? Map.of("code", "123456")
                                                : PlainBrowser.rightAnswer(person, step))
                                .location())
                        .endsWith(standing.path());
            }
        }
        assertThat(browser.get("/").location()).endsWith(standing.path());
        assertThat(browser.get("/notices").location()).endsWith(standing.path());
        assertThat(browser.get(standing.path()).status()).isEqualTo(200);
        assertThat(sessions(person)).isZero();
    }

    @Test
    void nobodyIsAnywhereWithoutAPassword() {
        var browser = new PlainBrowser("sakura.localhost", stage.port());
        for (var step : Step.values()) {
            assertThat(browser.get(step.path()).location()).contains("/sign-in");
            assertThat(browser.post(step.path(), Map.of()).location()).contains("/sign-in");
        }
    }

    @Test
    void codeAndLinkWorkOnce() {
        var person = stage.newcomer();
        var browser = new PlainBrowser(stage, person).walk(person, Step.EMAIL_CONFIRMATION);
        var mail = Mailbox.shared().next(person.mailAddress());
        assertThat(browser.post(Step.EMAIL_CONFIRMATION.path(), Map.of("code", mail.code()))
                        .location())
                .endsWith(Step.METHOD.path());
        assertThat(browser.post(Step.EMAIL_CONFIRMATION.path(), Map.of("code", mail.code()))
                        .location())
                .endsWith(Step.METHOD.path());
        var elsewhere = new PlainBrowser(stage, person);
        assertThat(elsewhere.post(path(mail.link()), Map.of()).body()).contains("すでに確認できています");
    }

    @Test
    void usedSignInCodeIsNothingInAnotherSignIn() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var first = new PlainBrowser(stage, person);
        var code = first.signInAgain(person);
        var second = new PlainBrowser(stage, person);
        second.signInAgain(person);
        assertThat(second.post("/sign-in/email-code", Map.of("code", code)).status())
                .isEqualTo(422);
        assertThat(first.post("/sign-in/email-code", Map.of("code", code)).location())
                .endsWith("/");
        assertThat(second.post("/sign-in/email-code", Map.of("code", code)).status())
                .isEqualTo(422);
        assertThat(sessions(person)).isOne();
    }

    @Test
    void thirtyParallelRightCodesMakeOneSession() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = new PlainBrowser(stage, person);
        var code = browser.signInAgain(person);
        browser.get("/sign-in/email-code");
        var cookies = Map.copyOf(browser.cookies());
        var token = browser.token();
        var answers = parallel(30, () -> {
            var twin = new PlainBrowser(stage, person);
            twin.cookies().putAll(cookies);
            twin.postAsIs("/sign-in/email-code", Map.of("code", code, "_csrf", token));
            return twin.cookies().containsKey("portal-session");
        });
        assertThat(answers).filteredOn(signedIn -> signedIn).hasSize(1);
        assertThat(sessions(person)).isOne();
    }

    @Test
    void ofFiveHundredParallelPasswordsFiveAreCompared() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var guesser = new PlainBrowser(stage, person);
        var token = guesser.token();
        var cookies = Map.copyOf(guesser.cookies());
        var begun = System.nanoTime();
        var answers = parallel(500, () -> {
            var twin = new PlainBrowser(stage, person);
            twin.cookies().putAll(cookies);
            return twin.postAsIs("/sign-in", Map.of("userId", person.chosenUserId(), "password", WRONG, "_csrf", token))
                    .status();
        });
        System.out.printf("500 parallel passwords answered in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        assertThat(answers).as("refused, or told to come back").isSubsetOf(422, 503);
        assertThat(failures(person)).isEqualTo(5);
        assertThat(new PlainBrowser(stage, person)
                        .signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD)
                        .status())
                .as("the right password during the wait")
                .isEqualTo(422);
        assertThat(failures(person)).isEqualTo(5);
        clock.advance(Duration.ofSeconds(31));
        new PlainBrowser(stage, person).signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD);
    }

    @Test
    void anotherWidthIsTheSameUserIdForItsOwnerForOthersAndForTheWait() {
        var person = stage.newcomer();
        var wide = wide(person.chosenUserId());
        var browser = new PlainBrowser(stage, person).walk(person, Step.METHOD);
        browser.post(Step.METHOD.path(), Map.of("userId", wide, "method", "EMAIL_CODE"));
        browser.post(Step.PASSWORD.path(), PlainBrowser.rightAnswer(person, Step.PASSWORD));
        assertThat(browser.get(Step.COMPLETED.path()).body()).contains(person.chosenUserId());
        var other = stage.newcomer();
        var taken = new PlainBrowser(stage, other).walk(other, Step.METHOD);
        assertThat(taken.post(Step.METHOD.path(), Map.of("userId", wide, "method", "EMAIL_CODE"))
                        .status())
                .isEqualTo(422);
        for (int i = 0; i < 6; i++) {
            new PlainBrowser(stage, person).signIn(i % 2 == 0 ? wide : person.chosenUserId(), WRONG);
        }
        assertThat(failures(person)).isEqualTo(5);
        assertThat(new PlainBrowser(stage, person)
                        .signIn(wide, Person.CHOSEN_PASSWORD)
                        .status())
                .as("the right password during the wait")
                .isEqualTo(422);
        clock.advance(Duration.ofSeconds(31));
        assertThat(new PlainBrowser(stage, person)
                        .signIn("\u3000" + wide, Person.CHOSEN_PASSWORD)
                        .location())
                .endsWith("/sign-in/email-code");
    }

    @Test
    void fiveWrongCodesWaitWhateverSignInTheyAreTypedIn() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        for (int i = 0; i < 5; i++) {
            var browser = new PlainBrowser(stage, person);
            var code = browser.signInAgain(person);
            assertThat(browser.post("/sign-in/email-code", Map.of("code", other(code)))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(Mailbox.shared().next(person.mailAddress()).subject()).isEqualTo("ログインの確認を一時的に止めています");
        var browser = new PlainBrowser(stage, person);
        var right = browser.signInAgain(person);
        assertThat(browser.post("/sign-in/email-code", Map.of("code", right)).body())
                .contains("しばらく受け付けられません");
        assertThat(sessions(person)).isZero();
    }

    @Test
    void otherSocietyKnowsNothingOfCookieLinkAndCode() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = new PlainBrowser(stage, person);
        var code = browser.signInAgain(person);
        browser.at("momiji.localhost");
        assertThat(browser.get("/sign-in/email-code").location()).contains("/sign-in?expired");
        var foreign = browser.post("/sign-in/email-code", Map.of("code", code));
        assertThat(foreign.headers()).doesNotContainKey("portal-session");
        assertThat(foreign.status()).isNotEqualTo(200);
        browser.at("sakura.localhost").forgetToken(new PlainBrowser("sakura.localhost", stage.port()).token());

        var signedIn = new PlainBrowser(stage, person);
        signedIn.post("/sign-in/email-code", Map.of("code", signedIn.signInAgain(person)));
        assertThat(signedIn.get("/").status()).isEqualTo(200);
        assertThat(signedIn.at("momiji.localhost").get("/").location()).contains("/sign-in");

        var newcomer = stage.newcomer();
        new PlainBrowser(stage, newcomer).walk(newcomer, Step.EMAIL_CONFIRMATION);
        var link = path(Mailbox.shared().next(newcomer.mailAddress()).link());
        assertThat(new PlainBrowser("momiji.localhost", stage.port()).get(link).status())
                .isEqualTo(404);
        assertThat(new PlainBrowser("momiji.localhost", stage.port())
                        .post(link, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(new PlainBrowser("sakura.localhost", stage.port()).get(link).status())
                .isEqualTo(200);
        var lost = new PlainBrowser("momiji.localhost", stage.port());
        assertThat(lost.signIn(newcomer.userId(), newcomer.password()).status()).isEqualTo(422);
    }

    @Test
    void forgedHostsGetNothingAndComeIntoNoMail() {
        var stranger = new PlainBrowser("evil.example", stage.port()).get("/sign-in");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.body()).isEmpty();

        var person = stage.newcomer();
        var browser = new PlainBrowser(stage, person).walk(person, Step.EMAIL_ADDRESS);
        var body = "email=" + person.mailAddress().replace("@", "%40") + "&_csrf=" + browser.token();
        browser.send(
                Step.EMAIL_ADDRESS.path(),
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "host=evil.example")
                        .POST(BodyPublishers.ofString(body)));
        var mail = Mailbox.shared().next(person.mailAddress());
        assertThat(mail.link()).startsWith(stage.address(stage.sakura()) + "/");
        assertThat(mail.text() + mail.html()).doesNotContain("evil");
    }

    @Test
    void presetCookiesAreNeverAdopted() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var browser = new PlainBrowser(stage, person);
        browser.cookies().put("portal-sign-in", "attacker");
        browser.cookies().put("portal-session", "attacker");
        var code = browser.signInAgain(person);
        var halfWay = browser.cookies().get("portal-sign-in");
        assertThat(halfWay).isNotEqualTo("attacker");
        browser.post("/sign-in/email-code", Map.of("code", code));
        assertThat(browser.cookies().get("portal-session")).isNotIn("attacker", halfWay);
        assertThat(browser.cookies()).doesNotContainKey("portal-sign-in");

        var victim = new PlainBrowser(stage, person);
        victim.cookies().put("portal-sign-in", String.valueOf(halfWay));
        assertThat(victim.get("/").location()).contains("/sign-in");
    }

    @Test
    void newIdIsGivenAtEveryProof() {
        var person = stage.newcomer();
        var browser = new PlainBrowser(stage, person);
        browser.signIn(person.userId(), person.password());
        var before = browser.cookies().get("portal-sign-in");
        browser.signIn(person.userId(), person.password());
        assertThat(browser.cookies().get("portal-sign-in")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forged"})
    void formWithoutItsTokenIsShownAgainAndStoresNothing(String token) {
        var person = stage.newcomer();
        var browser = new PlainBrowser(stage, person).walk(person, Step.EMAIL_ADDRESS);
        var fields = new LinkedHashMap<>(Map.of("email", person.mailAddress()));
        if (!token.isEmpty()) {
            fields.put("_csrf", token);
        }
        var answer = browser.postAsIs(Step.EMAIL_ADDRESS.path(), fields);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("value=\"" + person.mailAddress() + "\"", "送られた内容を受け付けられませんでした");
        assertThat(browser.get(Step.EMAIL_ADDRESS.path()).status()).isEqualTo(200);
        var wrong = browser.postAsIs("/sign-in", Map.of("userId", person.userId(), "password", person.password()));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.body()).contains(person.userId()).doesNotContain(person.password());
    }

    @Test
    void prefetchedLinkConfirmsNothing() {
        var person = stage.newcomer();
        var browser = new PlainBrowser(stage, person).walk(person, Step.EMAIL_CONFIRMATION);
        var link = path(Mailbox.shared().next(person.mailAddress()).link());
        var scanner = new PlainBrowser(stage, person);
        for (int i = 0; i < 3; i++) {
            assertThat(scanner.get(link).status()).isEqualTo(200);
            assertThat(scanner.send(link, request -> request.method("HEAD", BodyPublishers.noBody()))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(browser.get(Step.EMAIL_CONFIRMATION.path() + "/state").body())
                .contains("false");
        scanner.post(link, Map.of());
        assertThat(browser.get(Step.EMAIL_CONFIRMATION.path() + "/state").body())
                .contains("true");
        assertThat(scanner.get("/").location()).contains("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7}[[${7*7}]]__${7*7}__",
                "' or 1=1 --",
                "😀🏳️‍🌈",
                "\0\1\u0007\u001b[31m",
                "a\r\nBcc: everybody@example.jp",
                "ｆｕｌｌ－ｗｉｄｔｈ　１２３",
                "\uD800",
                "%00%ff%c0%af"
            })
    void strangeTextIsAnsweredInWordsInEveryField(String text) {
        var browser = new PlainBrowser("sakura.localhost", stage.port());
        refused(browser.signIn(text, text), text);
        var person = stage.newcomer();
        var halfWay = new PlainBrowser(stage, person);
        halfWay.signIn(person.userId(), person.password());
        for (var step : Step.values()) {
            switch (step) {
                case IDENTITY_CHECK -> refused(halfWay.post(step.path(), Map.of("dateOfBirth", text)), text);
                case TERMS -> refused(halfWay.post(step.path(), Map.of("decision", text, "version", text)), text);
                case EMAIL_ADDRESS -> refused(halfWay.post(step.path(), Map.of("email", text)), text);
                case EMAIL_CONFIRMATION -> refused(halfWay.post(step.path(), Map.of("code", text)), text);
                case METHOD -> refused(halfWay.post(step.path(), Map.of("userId", text, "method", text)), text);
                case PASSWORD -> refused(halfWay.post(step.path(), Map.of("password", text, "confirmation", "")), text);
                case COMPLETED -> {}
            }
            halfWay.post(step.path(), PlainBrowser.rightAnswer(person, step));
        }
        assertThat(Mailbox.shared().count("everybody@example.jp")).isZero();
    }

    private static void refused(PlainBrowser.Answer answer, String text) {
        assertThat(answer.status()).as(text + " " + answer.location()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x").doesNotContain("value=\"49");
        assertThat(answer.header("content-type")).startsWith("text/html");
    }

    @Test
    void tooMuchIsRefusedInWords() {
        var person = stage.newcomer();
        var browser = new PlainBrowser(stage, person);
        var huge = browser.signIn(person.userId(), "x".repeat(1 << 20));
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.body()).contains("大きすぎます");
        assertThat(huge.header("content-security-policy"))
                .as("what is refused at the door has the headers of every page")
                .isEqualTo(browser.get("/sign-in").header("content-security-policy"));
        var switching = browser.postAsIs("/sign-in?lang=en", Map.of("password", "x".repeat(1 << 20)));
        assertThat(switching.status())
                .as("a refusal stays one, whatever its address asks for")
                .isEqualTo(413);
        var longer = browser.signIn(person.userId(), "x".repeat(20_000));
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.body()).contains("長すぎます");
        assertThat(browser.signIn("y".repeat(20_000), "x").status()).isEqualTo(422);
        var many = new LinkedHashMap<String, String>();
        for (int i = 0; i < 3000; i++) {
            many.put("field" + i, "x");
        }
        assertThat(browser.post("/sign-in", many).status()).isBetween(400, 499);
    }

    @Test
    void unknownFieldsChangeNothing() {
        var person = stage.newcomer();
        var browser = new PlainBrowser(stage, person);
        var answer = browser.post(
                "/sign-in",
                Map.of(
                        "userId", person.userId(),
                        "password", person.password(),
                        "class.module.classLoader", "x",
                        "account", "1",
                        "signIn", "completed",
                        "ticket.account", "x",
                        "returnTo", "//evil.example/"));
        assertThat(answer.location()).endsWith(Step.IDENTITY_CHECK.path());
        browser.walk(person, Step.COMPLETED);
        assertThat(browser.post(Step.COMPLETED.path(), Map.of()).location()).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "FOO"})
    void otherMethodsAreRefused(String method) {
        var browser = new PlainBrowser("sakura.localhost", stage.port());
        browser.token();
        var answer = browser.send("/sign-in", request -> request.method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isIn(200, 400, 403, 405, 501);
        assertThat(answer.status() == 200 && !method.equals("OPTIONS")).isFalse();
    }

    @Test
    void otherEncodingsAndFormatsAreRefusedInWords() {
        var browser = new PlainBrowser("sakura.localhost", stage.port());
        var token = browser.token();
        var bytes = ("userId=日本&password=日本&_csrf=" + token).getBytes(Charset.forName("MS932"));
        var misread = browser.send(
                "/sign-in",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded; charset=MS932")
                        .POST(BodyPublishers.ofByteArray(bytes)));
        assertThat(misread.status()).isBetween(400, 499);
        for (var type : List.of("application/json", "text/xml", "multipart/form-data; boundary=x", "x")) {
            var answer = browser.send(
                    "/sign-in",
                    request -> request.header("Content-Type", type)
                            .header("X-CSRF-TOKEN", token)
                            .POST(BodyPublishers.ofString("{\"userId\":\"x\"}")));
            assertThat(answer.status()).as(type).isBetween(400, 499);
        }
    }

    @Test
    void knownUnknownLockedAndExpiredUsersCannotBeToldApart() {
        var known = stage.newcomer();
        PlainBrowser.register(stage, known);
        var locked = stage.newcomer();
        PlainBrowser.register(stage, locked);
        for (int i = 0; i < 6; i++) {
            new PlainBrowser(stage, locked).signIn(locked.chosenUserId(), WRONG);
        }
        var temporary = stage.newcomer();
        var users = Map.of(
                "known", known.chosenUserId(),
                "unknown", "nobody" + known.number(),
                "locked", locked.chosenUserId(),
                "ended", known.userId(),
                "temporary", temporary.userId());
        var faces = new LinkedHashMap<String, String>();
        users.forEach((kind, userId) -> faces.put(kind, face(userId, WRONG)));
        assertThat(faces.values()).hasSize(users.size()).containsOnly(faces.get("unknown"));
        assertThat(face(locked.chosenUserId(), Person.CHOSEN_PASSWORD)).isEqualTo(faces.get("unknown"));
        measure(users);
    }

    private void measure(Map<String, String> users) {
        users.forEach((kind, userId) -> {
            var browser = new PlainBrowser("sakura.localhost", stage.port());
            browser.token();
            var times = new ArrayList<Long>();
            for (int i = 0; i < 15; i++) {
                var begun = System.nanoTime();
                browser.signIn(userId, WRONG);
                times.add(System.nanoTime() - begun);
            }
            times.sort(null);
            System.out.printf("refused %s user: median %.1f ms%n", kind, times.get(7) / 1e6);
        });
    }

    /** Status, headers and body, without what differs from answer to answer. */
    private String face(String userId, String password) {
        var answer = new PlainBrowser("sakura.localhost", stage.port()).signIn(userId, password);
        var headers = new LinkedHashMap<>(answer.headers());
        headers.remove("date");
        headers.remove("content-length");
        return answer.status() + " " + new java.util.TreeMap<>(headers) + " "
                + answer.body()
                        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "token")
                        .replace(userId, "user");
    }

    @Test
    void oneAddressMayGuessThreeHundredTimesAMinute() {
        var guesser = new PlainBrowser("momiji.localhost", stage.port());
        var token = guesser.token();
        var cookies = Map.copyOf(guesser.cookies());
        var answers = parallel(330, () -> {
            var twin = new PlainBrowser("momiji.localhost", stage.port());
            twin.cookies().putAll(cookies);
            return twin.postAsIs("/sign-in", Map.of("userId", "nobody", "password", "", "_csrf", token))
                    .status();
        });
        assertThat(answers).contains(422);
        var late = new PlainBrowser("momiji.localhost", stage.port()).signIn("nobody", WRONG);
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.header("retry-after")).isNotEmpty();
        assertThat(late.body()).contains("しばらくお待ちください");
        clock.advance(Duration.ofSeconds(61));
        assertThat(new PlainBrowser("momiji.localhost", stage.port())
                        .signIn("nobody", WRONG)
                        .status())
                .isEqualTo(422);
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

    private static String wide(String text) {
        return text.chars()
                .map(c -> c - '!' + '！')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private static String other(String code) {
        return code.equals("000000") ? "111111" : "000000";
    }

    private int failures(Person person) {
        return count(person.society(), """
                select coalesce(max(l.failures), 0) from lockout l
                  join user_id u on u.society_id = l.society_id
                  join account a on a.society_id = u.society_id and a.member_id = u.member_id and a.account_id = l.account_id
                 where u.folded = :user and l.factor = 'PASSWORD'
                """, person);
    }

    private int sessions(Person person) {
        return count(person.society(), """
                select count(*) from member_session s
                  join account a on a.society_id = s.society_id and a.account_id = s.account_id
                  join user_id u on u.society_id = a.society_id and u.member_id = a.member_id
                 where u.folded = :user
                """, person);
    }

    private int count(Society society, String sql, Person person) {
        return kenpo.portal.society.CurrentSociety.call(
                society,
                () -> new org.springframework.transaction.support.TransactionTemplate(
                                stage.bean(org.springframework.transaction.PlatformTransactionManager.class))
                        .execute(_ -> stage.bean(JdbcClient.class)
                                .sql(sql)
                                .param("user", person.chosenUserId().toLowerCase(Locale.ROOT))
                                .query(Integer.class)
                                .single()));
    }
}
