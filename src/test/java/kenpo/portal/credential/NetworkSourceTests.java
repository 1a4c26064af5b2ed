package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkSourceTests {
    @Test
    void anIpv6LineIsOneSource() {
        assertThat(NetworkSource.of("2001:db8:1:2::1").key())
                .isEqualTo(NetworkSource.of("2001:DB8:1:2:ffff::9").key())
                .isNotEqualTo(NetworkSource.of("2001:db8:1:3::1").key());
    }

    @Test
    void ipv4IsTheSameInsideIpv6() {
        assertThat(NetworkSource.of("::ffff:192.0.2.7").key()).isEqualTo("192.0.2.7");
    }

    @Test
    void whatIsNoAddressIsOneSource() {
        assertThat(NetworkSource.of("attacker.example").key()).isEqualTo("unknown");
        assertThat(NetworkSource.of("").key()).isEqualTo("unknown");
        assertThat(NetworkSource.of("999.1.1.1").key()).isEqualTo("unknown");
    }

    @Test
    void blocksHoldTheirAddressesOnly() {
        assertThat(NetworkSource.of("192.0.2.130").isWithin("192.0.2.128/25")).isTrue();
        assertThat(NetworkSource.of("192.0.2.127").isWithin("192.0.2.128/25")).isFalse();
        assertThat(NetworkSource.of("192.0.2.1").isWithin("192.0.2.1")).isTrue();
        assertThat(NetworkSource.of("2001:db8::5").isWithin("2001:db8::/32")).isTrue();
        assertThat(NetworkSource.of("192.0.2.1").isWithin("2001:db8::/32")).isFalse();
        assertThat(NetworkSource.of("192.0.2.1").isWithin("nonsense/8")).isFalse();
        assertThat(NetworkSource.of("192.0.2.1").isWithin("192.0.2.0/99")).isFalse();
    }
}
