package kenpo.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import kenpo.portal.operator.Refusal;
import org.junit.jupiter.api.Test;

class ListeningTests {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress EVERYWHERE = InetAddress.ofLiteral("0.0.0.0");

    @Test
    void withoutCertificateOnlyThisMachineIsServed() {
        assertThat(Listening.address(null, false, false)).isEqualTo(LOOPBACK);
        assertThatThrownBy(() -> Listening.address(EVERYWHERE, false, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("portal.trusted-proxies");
    }

    @Test
    void withCertificateOrTrustedProxiesEverybodyIsServed() {
        assertThat(Listening.address(null, true, false)).isNull();
        assertThat(Listening.address(EVERYWHERE, true, false)).isEqualTo(EVERYWHERE);
    }

    @Test
    void demoStaysOnThisMachineWhateverElse() {
        assertThat(Listening.address(null, true, true)).isEqualTo(LOOPBACK);
        assertThat(Listening.address(LOOPBACK, false, true)).isEqualTo(LOOPBACK);
        assertThatThrownBy(() -> Listening.address(EVERYWHERE, true, true)).isInstanceOf(Refusal.class);
    }
}
