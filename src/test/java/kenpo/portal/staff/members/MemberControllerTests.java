package kenpo.portal.staff.members;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberControllerTests {
    @Test
    void backLeadsToTheSearchAndPageItCameFrom() {
        assertThat(MemberController.back("", 1)).isEqualTo("/members");
        assertThat(MemberController.back("aB_-9", 3)).isEqualTo("/members?search=aB_-9&page=3");
        assertThat(MemberController.back("//evil.example", 1)).isEqualTo("/members");
    }
}
