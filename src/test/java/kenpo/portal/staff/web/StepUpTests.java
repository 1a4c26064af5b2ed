package kenpo.portal.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepUpTests {
    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example", "", "/a//b", "/staff?x=1", "/../x"})
    void onlyPlainPathsAreReturnedTo(String path) {
        assertThat(StepUpController.path(path)).isEqualTo("/");
    }

    @Test
    void pageAskedForIsReturnedTo() {
        var path = "/staff/019a0000-0000-7000-8000-000000000001";
        assertThat(StepUpController.path(path)).isEqualTo(path);
        assertThat(AccessInterceptor.stepUp(path)).isEqualTo("/step-up?returnTo=" + path.replace("/", "%2F"));
    }

    @ParameterizedTest
    @CsvSource({
        "/members/x/suspend,MEMBERS",
        "/terms/new,TERMS",
        "/staff,STAFF",
        "/staffing,TOP",
        "/account,TOP",
        "/,TOP"
    })
    void whereSomethingWasSentFromIsSaid(String path, OfficeMenu place) {
        assertThat(new StepUpPage(false, path, List.of()).place()).isEqualTo(place.heading());
    }
}
