package kenpo.portal.credential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a browser and its machine are called by people, such as Chrome, Windows: no more than is in every request. */
public final class BrowserFamily {
    /** The first that fits: browsers call themselves by the names of others, too. */
    private static final Map<Pattern, String> BROWSERS = names(
            "Edg(e|A|iOS)?/", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "Firefox/|FxiOS/", "Firefox",
            "Chrome/|CriOS/", "Chrome",
            "Safari/", "Safari");

    private static final Map<Pattern, String> MACHINES = names(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "Macintosh|Mac OS X", "Mac",
            "CrOS", "Chromebook",
            "Linux", "Linux");

    private BrowserFamily() {}

    public static String of(String userAgent) {
        return named(BROWSERS, userAgent, "Web") + ", " + named(MACHINES, userAgent, "—");
    }

    private static String named(Map<Pattern, String> names, String userAgent, String other) {
        return names.entrySet().stream()
                .filter(each -> each.getKey().matcher(userAgent).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(other);
    }

    private static Map<Pattern, String> names(String... pairs) {
        var found = new LinkedHashMap<Pattern, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            found.put(Pattern.compile(pairs[i]), pairs[i + 1]);
        }
        return found;
    }
}
