package kenpo.portal.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvocationTests {
    @Test
    void settingsAloneMeanTheServer() {
        assertThat(Invocation.of().isServer()).isTrue();
        assertThat(Invocation.of("--server.port=9090", "--portal.demo=true", "--debug")
                        .isServer())
                .isTrue();
    }

    @Test
    void settingsMayStandAnywhereInACommand() {
        var invocation = Invocation.of(
                "--portal.data-directory=/d",
                "society",
                "set",
                "--society",
                "a.example",
                "session.hours=8",
                "--spring.mail.host=x");

        assertThat(invocation.isServer()).isFalse();
        assertThat(invocation.settings()).containsExactly("--portal.data-directory=/d", "--spring.mail.host=x");
        assertThat(invocation.words()).containsExactly("society", "set", "--society", "a.example", "session.hours=8");
    }

    @Test
    void unknownOptionIsNoServer() {
        assertThat(Invocation.of("--help").isServer()).isFalse();
        assertThat(Invocation.of("--sevrer").isServer()).isFalse();
    }
}
