package kenpo.portal.staff.help;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A page of help that has a few short parts; its texts are {@code staffhelp.<name>.*}. */
enum HelpTopic {
    FIRST_DAY("roles passkey again leave"),
    NOTICES("write check publish wrong"),
    TERMS("write confirm consent back"),
    TWO_PERSONS("on ask approve alone"),
    AUDITOR("who find file chain");

    private final String parts;

    HelpTopic(String parts) {
        this.parts = parts;
    }

    /** As addresses and texts call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<String> parts() {
        return List.of(parts.split(" "));
    }

    static Optional<HelpTopic> ofKey(String key) {
        return Arrays.stream(values()).filter(topic -> topic.key().equals(key)).findFirst();
    }
}
