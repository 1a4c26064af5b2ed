package kenpo.portal.society.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import kenpo.portal.society.HostName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostHeaderTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sakura.example.jp",
                "SAKURA.Example.JP",
                "sakura.example.jp:8443",
                "sakura.example.jp.",
                "sakura.example.jp.:443"
            })
    void nameIsReadInAnySpelling(String header) {
        assertThat(HostHeader.read(Collections.enumeration(List.of(header))))
                .contains(new HostName("sakura.example.jp"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "[::1]",
                "[::1]:8080",
                "::1",
                "sakura.example.jp:",
                "sakura.example.jp:port",
                "sakura.example.jp:999999",
                "sakura.example.jp..",
                "-sakura.example.jp",
                "sakura_example.jp",
                "sakura.example.jp/evil",
                "evil@sakura.example.jp",
                "sakura.example.jp,evil.example",
                "さくら.example.jp",
                "sakura.example.jp\u0000"
            })
    void garbageIsNoHost(String header) {
        assertThat(HostHeader.read(Collections.enumeration(List.of(header)))).isEmpty();
    }

    @Test
    void missingOrDoubleHeaderIsNoHost() {
        assertThat(HostHeader.read(Collections.emptyEnumeration())).isEmpty();
        assertThat(HostHeader.read(Collections.enumeration(List.of("sakura.example.jp", "sakura.example.jp"))))
                .isEmpty();
    }
}
