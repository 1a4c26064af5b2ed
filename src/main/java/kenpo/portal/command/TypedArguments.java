package kenpo.portal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kenpo.portal.operator.Refusal;

/**
 * The arguments as they were typed, in UTF-8. Where the locale knows ASCII alone, as in many a container, Java has lost
 * every other letter by the time it calls us; on Linux they can be read once more.
 */
public final class TypedArguments {
    private static final String LOST = "\uFFFD";
    private static final Path TYPED = Path.of("/proc/self/cmdline");

    private TypedArguments() {}

    /** Throws Refusal when letters are lost for good. */
    public static String[] of(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.contains(LOST)) ? again(arguments) : arguments;
    }

    private static String[] again(String... arguments) {
        try {
            var typed = new String(Files.readAllBytes(TYPED), StandardCharsets.UTF_8).split("\0", -1);
            // a zero byte ends each of them, the last one too
            int end = typed.length - 1;
            return Arrays.copyOfRange(typed, end - arguments.length, end);
        } catch (IOException e) {
            throw new Refusal(
                    "The letters of an argument cannot be read in this locale: set LC_ALL=C.UTF-8 and try again.", e);
        }
    }
}
