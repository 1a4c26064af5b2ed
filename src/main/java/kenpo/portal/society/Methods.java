package kenpo.portal.society;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Methods as settings name them: {@code email-code}. */
final class Methods {
    private Methods() {}

    static Optional<Method> parse(String text) {
        return Arrays.stream(Method.values())
                .filter(method ->
                        method.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst();
    }
}
