package kenpo.portal.credential.argon2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Argon2Tests {
    private static final byte[] SALT = "somesaltsomesalt".getBytes(StandardCharsets.US_ASCII);

    static Stream<Argon2> implementations() {
        return Stream.of(SodiumArgon2.load().orElseThrow(), new BouncyCastleArgon2());
    }

    @Test
    void theNativeImplementationIsPreferred() {
        assertThat(Argon2.fastest()).isInstanceOf(SodiumArgon2.class);
    }

    /** The first argon2id vector of the reference implementation's test.c; its salt is too short for libsodium. */
    @Test
    void theReferenceVectorIsMet() {
        byte[] hash = new BouncyCastleArgon2()
                .hash(
                        "password".getBytes(StandardCharsets.US_ASCII),
                        "somesalt".getBytes(StandardCharsets.US_ASCII),
                        new Argon2Parameters(65_536, 2));

        assertThat(hash)
                .asHexString()
                .isEqualToIgnoringCase("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @ParameterizedTest
    @MethodSource("implementations")
    void bothImplementationsAgree(Argon2 argon2) {
        var other = new BouncyCastleArgon2();
        for (String setting : new String[] {"m=47104,t=1,p=1", "m=19456,t=2,p=1", "m=7168,t=5,p=1"}) {
            var parameters = Argon2Parameters.ofSetting(setting);
            for (String password : new String[] {"", "password", "パスワード🔑", "a\0b", "x".repeat(512)}) {
                byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
                assertThat(argon2.hash(bytes, SALT, parameters)).isEqualTo(other.hash(bytes, SALT, parameters));
            }
        }
    }

    @Test
    void parametersSurviveStorage() {
        var stored = Argon2Parameters.DEFAULT.stored(SALT);

        assertThat(stored).isEqualTo("$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA");
        assertThat(Argon2Parameters.ofStored(stored)).isEqualTo(Argon2Parameters.DEFAULT);
        assertThat(Argon2Parameters.saltOf(stored)).isEqualTo(SALT);
    }

    @Test
    void weakerSettingsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Argon2Parameters.ofSetting("m=4096,t=2,p=1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Argon2Parameters.ofSetting("m=19456,t=1,p=1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Argon2Parameters.ofSetting("bcrypt"));
    }
}
