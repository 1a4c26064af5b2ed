package kenpo.portal.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.operator.Refusal;
import kenpo.portal.society.Societies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RehearsalTests {
    @Autowired
    private Societies societies;

    @Test
    void databaseInUseIsNoStage() {
        assertThatThrownBy(() -> new Rehearsal(societies)).isInstanceOf(Refusal.class);
    }
}
