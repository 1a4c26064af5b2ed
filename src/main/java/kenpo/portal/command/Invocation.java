package kenpo.portal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The arguments of the program: settings for Spring, and the words of a command; none: the server is meant. */
public record Invocation(List<String> settings, List<String> words) {
    /** Spring's properties hold a dot, options of commands never do. */
    private static final Pattern SETTING = Pattern.compile("--[A-Za-z0-9_-]+(\\[\\d+])?\\.[^=]+(=.*)?", Pattern.DOTALL);

    private static final List<String> FLAGS_OF_SPRING = List.of("--debug", "--trace");

    public Invocation {
        settings = List.copyOf(settings);
        words = List.copyOf(words);
    }

    public static Invocation of(String... arguments) {
        var settings = new ArrayList<String>();
        var words = new ArrayList<String>();
        for (String argument : arguments) {
            boolean forSpring = SETTING.matcher(argument).matches() || FLAGS_OF_SPRING.contains(argument);
            (forSpring ? settings : words).add(argument);
        }
        return new Invocation(settings, words);
    }

    public boolean isServer() {
        return words.isEmpty();
    }
}
