package kenpo.portal.signin.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kenpo.portal.credential.FactorName;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a device is called until its owner gives it a name. */
@Component
class DeviceName {
    /** As browsers call the platforms they run on; the first that fits. */
    private static final Map<Pattern, String> PLATFORMS = platforms();

    private final MessageSource messages;

    DeviceName(MessageSource messages) {
        this.messages = messages;
    }

    FactorName ofApp(Locale language) {
        return new FactorName(messages.getMessage("signin.device.app", null, language));
    }

    FactorName ofPasskey(String userAgent, Locale language) {
        var platform = PLATFORMS.entrySet().stream()
                .filter(each -> each.getKey().matcher(userAgent).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
        return new FactorName(messages.getMessage("signin.device." + platform, null, language));
    }

    private static Map<Pattern, String> platforms() {
        var found = new LinkedHashMap<Pattern, String>();
        found.put(Pattern.compile("iPhone"), "iphone");
        found.put(Pattern.compile("iPad"), "ipad");
        found.put(Pattern.compile("Android"), "android");
        found.put(Pattern.compile("Windows"), "windows");
        found.put(Pattern.compile("Macintosh|Mac OS X"), "mac");
        found.put(Pattern.compile("CrOS"), "chromebook");
        found.put(Pattern.compile("Linux"), "linux");
        return found;
    }
}
