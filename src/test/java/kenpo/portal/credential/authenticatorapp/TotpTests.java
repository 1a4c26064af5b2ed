package kenpo.portal.credential.authenticatorapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final TotpSecret SECRET = new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0,755224",
        "1,287082",
        "2,359152",
        "3,969429",
        "4,338314",
        "5,254676",
        "6,287922",
        "7,162583",
        "8,399871",
        "9,520489"
    })
    void codesAreThoseOfRfc4226(long counter, String code) {
        assertThat(Totp.code(SECRET, counter)).isEqualTo(code);
    }

    /** RFC 6238, appendix B, the last six of its eight digits: leading zeros, and a time beyond 32 bits, among them. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfRfc6238(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @Test
    void oneStepEachWayMatchesAndNoneBeyond() {
        var moment = Instant.ofEpochSecond(1_234_567_890);
        long now = Totp.step(moment);
        for (long off = -3; off <= 3; off++) {
            var found = Totp.matching(SECRET, Totp.code(SECRET, now + off), moment, 1);
            assertThat(found.boxed()).as("step %d", off).isEqualTo(Math.abs(off) <= 1 ? list(now + off) : list());
        }
    }

    @Test
    void stepEndsWithTheHalfMinute() {
        assertThat(Totp.step(Instant.ofEpochSecond(59))).isEqualTo(1);
        assertThat(Totp.step(Instant.ofEpochSecond(60))).isEqualTo(2);
    }

    private static java.util.List<Long> list(Long... steps) {
        return java.util.List.of(steps);
    }
}
