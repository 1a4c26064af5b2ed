package kenpo.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkPartTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.77|203.0.113.0",
                "255.255.255.255|255.255.255.0",
                "2001:db8:a1f::7|2001:db8:a1f::",
                "2001:0db8:0000:1::7|2001:db8:0::",
                "fe80::1%eth0|fe80:0:0::",
                "::ffff:203.0.113.77|203.0.113.0",
                "no address|''",
                "''|''"
            })
    void lineIsLeftOut(String address, String network) {
        assertThat(NetworkPart.of(address)).isEqualTo(network);
    }
}
