package kenpo.portal.signin.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A factor that was proven in a session, and when; what step-up asks about. */
public record ProvenFactor(Kind kind, Instant at) {
    /** The factors there are. */
    public enum Kind {
        PASSWORD,
        EMAIL_CODE
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
