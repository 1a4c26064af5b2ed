package kenpo.portal.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import kenpo.portal.web.TokyoTime;

/** The phrases of mails in one language: English where asked for, else Japanese, whatever the server's own language. */
final class MailPhrases {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle phrases;

    MailPhrases(Locale asked) {
        language = asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        phrases = ResourceBundle.getBundle("messages/mail", language, NO_FALLBACK);
    }

    Locale language() {
        return language;
    }

    String get(String key, List<String> arguments) {
        var shown = arguments.stream().map(this::shown).toArray();
        return new MessageFormat(phrases.getString(key), language).format(shown);
    }

    /** Empty where this kind of mail has no such phrase. */
    Optional<String> find(String key, List<String> arguments) {
        return phrases.containsKey(key) ? Optional.of(get(key, arguments)) : Optional.empty();
    }

    private String shown(String argument) {
        try {
            return TokyoTime.time(Instant.parse(argument), language);
        } catch (DateTimeParseException _) {
            return argument.replaceAll("\\p{Cntrl}", " ");
        }
    }
}
