package kenpo.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the back office that needs a permission, found as the server finds them, tried by those who have none. */
@JourneyTest
class OfficeSweepTests {
    @Autowired
    private Stage stage;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private Office office;

    @BeforeEach
    void anOffice() {
        office = stage.office();
    }

    private record Page(String method, String path, boolean hasId, Requires needs) {
        PlainBrowser.Answer asked(PlainBrowser browser) {
            return method.equals("GET") ? browser.get(path) : browser.post(path, Map.of("reason", "x"));
        }

        boolean isFor(Role role) {
            return role.may(needs.value());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void nobodyIsSentToTheSignIn() {
        var stranger = office.stranger();
        for (var page : pages()) {
            turnedAway(page, page.asked(stranger));
        }
    }

    @Test
    void memberIsNobodyHere() {
        var person = stage.newcomer();
        PlainBrowser.register(stage, person);
        var member = SignedIn.browser(stage, person);
        var session = String.valueOf(member.cookies().get("portal-session"));
        var here = office.stranger();
        here.cookies().put("portal-session", session);
        here.cookies().put("portal-office-session", session);
        for (var page : pages()) {
            turnedAway(page, page.asked(here));
        }
    }

    @Test
    void withoutThePermissionEveryPageIsAsIfThereWereNone() {
        for (var role : List.of(Role.CLERK, Role.VIEWER)) {
            var browser = office.employee(role).browser();
            var nowhere = face(browser.get("/nowhere"), "/nowhere");
            var refused = pages().stream().filter(page -> !page.isFor(role)).toList();
            assertThat(refused).hasSizeGreaterThan(5);
            long before = stage.audited(stage.sakura(), "STAFF_ACCESS_REFUSED");
            for (var page : refused) {
                var answer = page.asked(browser);
                assertThat(answer.status()).as("%s as %s", page, role).isEqualTo(404);
                if (page.method().equals("GET")) {
                    assertThat(face(answer, page.path()))
                            .as("%s as %s", page, role)
                            .isEqualTo(nowhere);
                }
            }
            assertThat(stage.audited(stage.sakura(), "STAFF_ACCESS_REFUSED") - before)
                    .isEqualTo(refused.size());
        }
    }

    @Test
    void idOfNobodyIsNotFoundAndTheTrailKnows() {
        var boss = office.employee(Role.ADMINISTRATOR).browser();
        var byId = pages().stream().filter(Page::hasId).toList();
        assertThat(byId).hasSizeGreaterThan(20);
        long before = stage.audited(stage.sakura(), "STAFF_ACCESS_REFUSED");
        for (var page : byId) {
            assertThat(page.asked(boss).status()).as("%s", page).isEqualTo(404);
        }
        assertThat(stage.audited(stage.sakura(), "STAFF_ACCESS_REFUSED") - before)
                .isEqualTo(byId.size());
    }

    private static void turnedAway(Page page, PlainBrowser.Answer answer) {
        if (page.path().equals("/session/continue")) {
            // asked by a script, which goes to the sign-in itself
            assertThat(answer.status()).isEqualTo(401);
            return;
        }
        assertThat(answer.status()).as("%s", page).isBetween(302, 303);
        assertThat(answer.location()).as("%s", page).contains("/sign-in");
    }

    private List<Page> pages() {
        var unknown = UUID.randomUUID().toString();
        var pages = handlers.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().isAnnotationPresent(OfficeController.class)
                        && each.getValue().hasMethodAnnotation(Requires.class))
                .flatMap(each -> each.getKey().getPatternValues().stream()
                        .flatMap(pattern -> each.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Page(
                                        method.name(),
                                        filled(pattern, unknown),
                                        pattern.matches(".*\\{(?!group).*"),
                                        Objects.requireNonNull(each.getValue().getMethodAnnotation(Requires.class))))))
                .toList();
        assertThat(pages).hasSizeGreaterThan(60);
        return pages;
    }

    private static String filled(String pattern, String unknown) {
        return pattern.replaceAll("\\{group:([a-z-]+)[^/]*}", "$1")
                .replaceAll("\\{version[^/]*}", "987654")
                .replaceAll("\\{[^/]+}", unknown);
    }

    /** The page without what differs from one address or second to the next. */
    private static String face(PlainBrowser.Answer answer, String path) {
        return answer.face().replace(path + "?", "/x?").replaceAll("data-seconds=\"\\d+\"", "");
    }
}
