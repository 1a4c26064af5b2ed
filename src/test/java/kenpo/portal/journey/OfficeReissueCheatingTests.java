package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.Members;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 仮ID・仮パスワードを再発行: no way around the factor, the reason, the second person, and never two letters for one form. */
@JourneyTest
class OfficeReissueCheatingTests {
    @Autowired
    private Stage stage;

    @Autowired
    private TravellingClock clock;

    @Test
    void withoutReasonOrFreshFactorNothingHappens() {
        var person = registered(stage.sakura());
        var session = SignedIn.browser(stage, person);
        var clerk = stage.office().employee(Role.CLERK).browser();
        var form = form(clerk, person);
        assertThat(clerk.post(path(person), Map.of("batch", form, "reason", " "))
                        .status())
                .isEqualTo(422);
        assertThat(clerk.post(path(person), Map.of("batch", "x", "reason", "紛失"))
                        .status())
                .isEqualTo(404);
        clock.advance(Duration.ofMinutes(6));
        assertThat(clerk.post(path(person), Map.of("batch", form, "reason", "紛失"))
                        .asksForFactor())
                .isTrue();
        assertThat(clerk.get(path(person)).location()).contains("/step-up");
        assertThat(session.get("/").status()).isEqualTo(200);
        assertThat(clerk.get("/credentials/" + form).status()).isEqualTo(404);
    }

    @Test
    void pressedManyTimesAtOnceItMakesOneLetter() {
        var person = registered(stage.sakura());
        var clerk = stage.office().employee(Role.CLERK).browser();
        var form = form(clerk, person);
        var fields = Map.of("batch", form, "reason", "紛失");
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = IntStream.range(0, 4)
                    .mapToObj(_ -> clerk.twin())
                    .map(twin -> CompletableFuture.supplyAsync(() -> twin.post(path(person), fields), threads))
                    .toList();
            assertThat(answers)
                    .extracting(answer -> answer.join().location())
                    .allMatch(location -> location.endsWith("/credentials/" + form));
        }
        var letters = clerk.get("/credentials/" + form + "/letters.csv").body().lines();
        assertThat(letters).hasSize(2).last().asString().contains("旅野 " + person.number());
        assertThat(new PlainBrowser(stage, person)
                        .signIn(person.chosenUserId(), Person.CHOSEN_PASSWORD)
                        .status())
                .isNotEqualTo(302);
    }

    @Test
    void wherePersonsAreTwoTheLetterWaitsForTheSecond() {
        var society = stage.society(
                "yuzuriha",
                "06180012",
                Map.of(
                        "name",
                        "ゆずりは健康保険組合",
                        "english-name",
                        "Yuzuriha Health Insurance Society",
                        "office.two-persons",
                        "true",
                        "source.failures-a-minute",
                        "3000"));
        var person = registered(society);
        var office = new Office(stage, society);
        var clerk = office.employee(Role.CLERK).browser();
        var colleague = office.employee(Role.CLERK).browser();
        var form = form(clerk, person);
        assertThat(clerk.post(path(person), Map.of("batch", form, "reason", "紛失"))
                        .location())
                .endsWith("?asked=reissue");
        clerk.post(path(person), Map.of("batch", form, "reason", "紛失"));
        assertThat(clerk.get("/credentials").body()).doesNotContain("1人の方");
        var waiting = colleague.get("/approvals").body();
        assertThat(waiting).containsOnlyOnce("id=\"deed-").contains("旅野 " + person.number());
        var approval = waiting.replaceFirst("(?s).*id=\"deed-([^\"]+)\".*", "$1");
        colleague.post("/approvals", Map.of("approval", approval, "decision", "approve"));
        var batch =
                clerk.get("/credentials").body().replaceFirst("(?s).*href=\"(/credentials/[0-9a-f-]{36})\".*", "$1");
        assertThat(clerk.get(batch + "/letters.csv").status()).isEqualTo(200);
        assertThat(colleague.get(batch + "/letters.csv").status()).isEqualTo(404);
    }

    @Test
    void keyOfAColleaguesBatchLeadsNowhere() {
        var clerk = stage.office().employee(Role.CLERK).browser();
        var person = registered(stage.sakura());
        var form = form(clerk, person);
        clerk.post(path(person), Map.of("batch", form, "reason", "紛失"));
        var colleague = stage.office().employee(Role.ADMINISTRATOR).browser();
        form(colleague, person);
        for (var key : List.of(form, "", "x" + UUID.randomUUID())) {
            assertThat(colleague
                            .post(path(person), Map.of("batch", key, "reason", "紛失"))
                            .status())
                    .isEqualTo(404);
        }
    }

    private Person registered(Society society) {
        var person = stage.newcomer(society);
        PlainBrowser.register(stage, person);
        return person;
    }

    private String form(PlainBrowser clerk, Person person) {
        var page = clerk.get(path(person));
        assertThat(page.status()).isEqualTo(200);
        return page.body().replaceFirst("(?s).*name=\"batch\" value=\"([^\"]+)\".*", "$1");
    }

    private String path(Person of) {
        var society = of.society();
        var member = CurrentSociety.call(
                society,
                () -> stage.bean(Members.class)
                        .byCard(society.id(), new CardNumber(of.symbol(), of.number(), "00"))
                        .orElseThrow());
        return "/members/" + member.id().value() + "/reissue";
    }
}
