package kenpo.portal.signin.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.signin.flow.Evidence;
import kenpo.portal.signin.flow.RememberedAt;
import kenpo.portal.signin.flow.ShownFactor;

/** A factor that was proven in a session, and when; what step-up asks about. */
public record ProvenFactor(Kind kind, Instant at) {
    /** The factors there are. */
    public enum Kind {
        PASSWORD,
        EMAIL_CODE,
        AUTHENTICATOR_APP,
        PASSKEY,
        RECOVERY_CODE,
        /** Stands for a second factor at sign-in, and for none when something is to be changed. */
        REMEMBERED_BROWSER;

        static Kind of(SecondFactor factor) {
            return switch (factor) {
                case PASSKEY -> PASSKEY;
                case AUTHENTICATOR_APP -> AUTHENTICATOR_APP;
                case EMAIL_CODE -> EMAIL_CODE;
                case RECOVERY_CODE -> RECOVERY_CODE;
            };
        }
    }

    static ProvenFactor of(Evidence evidence) {
        return switch (evidence) {
            case ShownFactor(var factor, var at) -> new ProvenFactor(Kind.of(factor), at);
            case RememberedAt(var at) -> new ProvenFactor(Kind.REMEMBERED_BROWSER, at);
        };
    }

    /** The second factor shown last; empty where a remembered browser stood for it. */
    static Optional<ProvenFactor> latestSecond(List<ProvenFactor> factors) {
        return factors.stream()
                .filter(factor -> factor.kind != Kind.PASSWORD && factor.kind != Kind.REMEMBERED_BROWSER)
                .max(Comparator.comparing(ProvenFactor::at));
    }

    /** The list with this factor proven anew; a factor stands in it once, with its latest time. */
    static List<ProvenFactor> with(List<ProvenFactor> factors, ProvenFactor anew) {
        return Stream.concat(factors.stream().filter(factor -> factor.kind != anew.kind), Stream.of(anew))
                .toList();
    }

    static String written(List<ProvenFactor> factors) {
        return factors.stream()
                .map(factor -> factor.kind + "=" + factor.at.getEpochSecond())
                .collect(Collectors.joining(" "));
    }

    static List<ProvenFactor> read(String written) {
        return Arrays.stream(written.split(" "))
                .map(part -> part.split("="))
                .map(part -> new ProvenFactor(Kind.valueOf(part[0]), Instant.ofEpochSecond(Long.parseLong(part[1]))))
                .toList();
    }
}
