package kenpo.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kenpo.portal.operator.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.0.0.0/8              | 10.255.0.1      | true
            10.0.0.0/8              | 11.0.0.1        | false
            192.0.2.7               | 192.0.2.7       | true
            192.0.2.7               | 192.0.2.8       | false
            192.0.2.0/25            | 192.0.2.127     | true
            192.0.2.0/25            | 192.0.2.128     | false
            2001:db8::/32           | 2001:db8:1::1   | true
            2001:db8::/32           | 2001:db9::1     | false
            0.0.0.0/0               | ::1             | false
            10.0.0.0/8, 192.0.2.7   | 192.0.2.7       | true
            10.0.0.0/8              | proxy.example   | false
            """)
    void addressIsInANetworkOrNot(String networks, String address, boolean contained) {
        assertThat(Networks.parse("x", networks).contains(address)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8/8", "::1/129"})
    void anythingElseIsRefusedByName(String networks) {
        assertThatThrownBy(() -> Networks.parse("portal.trusted-proxies", networks))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("portal.trusted-proxies")
                .hasMessageContaining(networks);
    }

    @Test
    void nothingIsNoNetwork() {
        assertThat(Networks.parse("x", " ").isEmpty()).isTrue();
    }
}
