package kenpo.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.TestMembers;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.society.Society;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class NoticeMailsTests {
    private static final Society SAKURA = TestSocieties.sakura();

    @Autowired
    private NoticeMails mails;

    @Autowired
    private TestMembers members;

    @Test
    void onlyWhoeverAsksGetsThemUntilTheyAreStopped() {
        var asking = members.completedAccount(SAKURA, 1, null).id();
        var other = members.completedAccount(SAKURA, 2, null).id();
        assertThat(mails.isAskedBy(SAKURA.id(), asking)).isFalse();

        mails.ask(SAKURA.id(), asking);
        mails.ask(SAKURA.id(), asking);
        assertThat(mails.isAskedBy(SAKURA.id(), asking)).isTrue();
        assertThat(mails.isAskedBy(SAKURA.id(), other)).isFalse();

        mails.stop(SAKURA.id(), asking);
        assertThat(mails.isAskedBy(SAKURA.id(), asking)).isFalse();
    }
}
