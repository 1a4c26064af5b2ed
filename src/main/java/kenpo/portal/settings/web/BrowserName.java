package kenpo.portal.settings.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words which browser on which device called itself like that; good enough to know one's own again. */
@Component
class BrowserName {
    /** The first that is contained; most browsers name others, too. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Chromium",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> PLATFORMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS X",
            "Mac",
            "Macintosh",
            "Mac",
            "CrOS",
            "Chromebook",
            "Linux",
            "Linux");

    private final MessageSource messages;

    BrowserName(MessageSource messages) {
        this.messages = messages;
    }

    String of(String userAgent, Locale language) {
        var browser = first(BROWSERS, userAgent, "settings.devices.other-browser", language);
        var platform = first(PLATFORMS, userAgent, "settings.devices.other-platform", language);
        return messages.getMessage("settings.devices.browser", new Object[] {platform, browser}, language);
    }

    private String first(Map<String, String> names, String userAgent, String otherwise, Locale language) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> messages.getMessage(otherwise, null, language));
    }

    private static Map<String, String> ordered(String... signsAndNames) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < signsAndNames.length; i += 2) {
            names.put(signsAndNames[i], signsAndNames[i + 1]);
        }
        return names;
    }
}
