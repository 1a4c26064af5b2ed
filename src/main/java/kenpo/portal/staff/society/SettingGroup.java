package kenpo.portal.staff.society;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kenpo.portal.society.Setting;

/** Settings that are changed together, in the order in which they are listed. */
enum SettingGroup {
    NAMES(false, "name", "english-name", "contact"),
    LOOKS(false, "looks"),
    METHODS(true, "methods"),
    PASSWORD(true, "password"),
    FIRST_SIGN_IN(true, "credential", "migration"),
    WRONG_ANSWERS(true, "lockout", "source"),
    SESSION(true, "session", "remember"),
    MAILED_CODE(true, "email-code"),
    WAY_BACK(true, "recovery"),
    DEPARTED(true, "person"),
    OFFICE(true, "office");

    /** What is sent as a file has a form of its own. */
    private static final Set<String> SENT = Set.of("looks.logo");

    private final boolean access;
    /** First words of its settings' keys, parted by spaces. */
    private final String subjects;

    SettingGroup(boolean access, String... subjects) {
        this.access = access;
        this.subjects = String.join(" ", subjects);
    }

    static Optional<SettingGroup> at(String path) {
        return Arrays.stream(values())
                .filter(group -> group.path().equals(path))
                .findFirst();
    }

    /** The last part of its page's path. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it says how people get in, so that a change needs a fresh factor and a reason. */
    public boolean changesAccess() {
        return access;
    }

    List<Setting> settings() {
        var ours = Set.of(subjects.split(" "));
        return Setting.all().stream()
                .filter(setting -> !SENT.contains(setting.key()) && ours.contains(subject(setting)))
                .toList();
    }

    private static String subject(Setting setting) {
        return setting.key().replaceFirst("\\..*", "");
    }
}
