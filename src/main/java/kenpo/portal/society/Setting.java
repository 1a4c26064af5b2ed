package kenpo.portal.society;

import java.net.InetAddress;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kenpo.portal.operator.Refusal;

/** What a society may change: key, value where it has not (empty text: none), and what is allowed; here they all are. */
public record Setting(String key, String standard, SettingForm form) {
    private static final Map<String, Setting> ALL = new LinkedHashMap<>();
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212\u30FC]");
    private static final Pattern BLOCK = Pattern.compile("([0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/([0-9]{1,3})");

    private static final Setting NAME = new Setting("name", "", oneLine(60));
    private static final Setting ENGLISH_NAME = new Setting("english-name", "", oneLine(100));

    static final Setting CONTACT_PHONE =
            setting("contact.phone", "", line("[0-9+() -]{6,20}", "a telephone number such as 03-1234-5678"));
    static final Setting CONTACT_HOURS = setting("contact.hours", "", oneLine(60));
    static final Setting CONTACT_HOURS_ENGLISH = setting("contact.hours-english", "", oneLine(60));
    static final Setting CONTACT_POSTAL_ADDRESS = setting("contact.postal-address", "", oneLine(120));
    static final Setting CONTACT_EMAIL = setting("contact.email", "", email());
    static final Setting CONTACT_MAIL_FROM = setting("contact.mail-from", "", email());
    static final Setting LOOKS_ACCENT = setting("looks.accent", "", new SettingForm.AccentColour());
    static final Setting LOOKS_MARK = setting("looks.mark", "plain", choice("plain", "sakura", "momiji"));

    /** The hash of a kept {@link Logo}. */
    static final Setting LOOKS_LOGO =
            setting("looks.logo", "", line("[0-9a-f]{64}", "what the settings page of the office keeps"));

    static final Setting METHODS = setting(
            "methods",
            "passkey,authenticator-app,email-code",
            new SettingForm.Entries(
                    text -> Methods.parse(text).isPresent(),
                    3,
                    "one or more of passkey, authenticator-app, email-code, parted by commas"));
    static final Setting PASSWORD_MINIMUM_LENGTH =
            setting("password.minimum-length", "8", new SettingForm.WholeNumber(8, 15));
    static final Setting PASSWORD_LETTERS_AND_DIGITS =
            setting("password.letters-and-digits", "false", new SettingForm.Flag());
    static final Setting PASSWORD_WORDS = setting(
            "password.words",
            "",
            new SettingForm.Entries(
                    text -> text.matches("[^\\p{Cc}]{3,30}"),
                    50,
                    "up to 50 words of 3 to 30 characters, parted by commas"));
    static final Setting LOCKOUT_WAIT_AT = setting("lockout.wait-at", "5", new SettingForm.WholeNumber(3, 10));
    static final Setting LOCKOUT_DISABLE_AT = setting("lockout.disable-at", "50", new SettingForm.WholeNumber(11, 100));
    static final Setting LOCKOUT_TEMPORARY_FREEZE_AT =
            setting("lockout.temporary-freeze-at", "5", new SettingForm.WholeNumber(3, 10));
    static final Setting CREDENTIAL_DAYS = setting("credential.days", "90", new SettingForm.WholeNumber(1, 180));
    static final Setting CREDENTIAL_SET_UP_DAYS =
            setting("credential.set-up-days", "14", new SettingForm.WholeNumber(1, 90));
    static final Setting MIGRATION_UNTIL = setting("migration.until", "", new SettingForm.ComingDay(180));
    static final Setting MIGRATION_CONFIRMATION_WAIVED =
            setting("migration.confirmation-waived", "false", new SettingForm.Flag());
    static final Setting SESSION_IDLE_MINUTES =
            setting("session.idle-minutes", "30", new SettingForm.WholeNumber(5, 60));
    static final Setting SESSION_HOURS = setting("session.hours", "12", new SettingForm.WholeNumber(1, 24));
    static final Setting SESSION_AT_A_TIME = setting("session.at-a-time", "5", new SettingForm.WholeNumber(1, 20));
    static final Setting REMEMBER_DAYS = setting("remember.days", "14", new SettingForm.WholeNumber(0, 30));
    static final Setting EMAIL_CODE_MINUTES = setting("email-code.minutes", "10", new SettingForm.WholeNumber(3, 10));
    static final Setting EMAIL_CODE_RESEND_SECONDS =
            setting("email-code.resend-seconds", "60", new SettingForm.WholeNumber(30, 300));
    static final Setting EMAIL_CODE_RESENDS_AN_HOUR =
            setting("email-code.resends-an-hour", "5", new SettingForm.WholeNumber(1, 10));
    static final Setting EMAIL_CODE_MAILS_AN_HOUR =
            setting("email-code.mails-an-hour", "20", new SettingForm.WholeNumber(5, 60));
    static final Setting RECOVERY_MAIL_ONLY =
            setting("recovery.mail-only", "private", choice("never", "private", "always"));
    static final Setting RECOVERY_MAILS_AN_HOUR =
            setting("recovery.mails-an-hour", "5", new SettingForm.WholeNumber(3, 20));
    static final Setting RECOVERY_MAILS_AN_HOUR_FROM_A_NETWORK =
            setting("recovery.mails-an-hour-from-a-network", "60", new SettingForm.WholeNumber(10, 3000));
    static final Setting RECOVERY_EMPLOYER_DOMAINS = setting("recovery.employer-domains", "", domains());
    static final Setting PERSON_READ_ONLY_MONTHS =
            setting("person.read-only-months", "24", new SettingForm.WholeNumber(0, 24));
    static final Setting PERSON_USER_ID_CHANGE = setting("person.user-id-change", "true", new SettingForm.Flag());
    static final Setting SOURCE_FAILURES_A_MINUTE =
            setting("source.failures-a-minute", "300", new SettingForm.WholeNumber(30, 3000));
    static final Setting SOURCE_COMPANY_ADDRESSES = setting(
            "source.company-addresses",
            "",
            new SettingForm.Entries(
                    Setting::isBlock,
                    100,
                    "up to 100 networks such as 203.0.113.0/24, none wider than /8, or /32 of IPv6, parted by commas"));

    static final Setting OFFICE_TWO_PERSONS = setting("office.two-persons", "false", new SettingForm.Flag());

    /** Throws Refusal when there is no such setting. */
    static Setting of(String key) {
        var setting = ALL.get(key);
        if (setting == null) {
            throw new Refusal("There is no setting " + key + "; there are: " + String.join(", ", ALL.keySet()) + ".");
        }
        return setting;
    }

    /** The two names, which always have a value, and every rule and look. */
    public static List<Setting> all() {
        return Stream.concat(Stream.of(NAME, ENGLISH_NAME), ALL.values().stream())
                .toList();
    }

    /** The value as it is kept, empty text for the standard one; empty where it is not allowed. In any width. */
    public Optional<String> allowed(String typed, LocalDate today) {
        var value = typed.strip();
        return value.isEmpty()
                ? Optional.of("").filter(none -> !isName())
                : form.kept(value, today).or(() -> form.kept(narrow(value), today));
    }

    private static String narrow(String typed) {
        return DASHES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("-");
    }

    /** What has no standard value. */
    public boolean isName() {
        return equals(NAME) || equals(ENGLISH_NAME);
    }

    /** The value as it is kept, empty text for the standard one; throws Refusal when it is not allowed. */
    String kept(String typed, LocalDate today) {
        var value = typed.strip();
        if (value.isEmpty()) {
            return "";
        }
        return form.kept(value, today)
                .orElseThrow(() -> new Refusal(key + ": give " + form.wanted() + ", not " + value + "."));
    }

    private static Setting setting(String key, String standard, SettingForm form) {
        var setting = new Setting(key, standard, form);
        ALL.put(key, setting);
        return setting;
    }

    private static SettingForm choice(String... values) {
        return new SettingForm.Choice(List.of(values));
    }

    private static SettingForm line(String form, String wanted) {
        return new SettingForm.Line(Pattern.compile(form), wanted);
    }

    /** Without what ends a line, is not seen or turns the direction of writing. */
    private static SettingForm oneLine(int most) {
        return line("[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]{1," + most + "}", "one line of 1 to " + most + " characters");
    }

    private static SettingForm domains() {
        return new SettingForm.Entries(
                text -> text.length() <= 253 && text.matches("[a-z0-9-]{1,63}([.][a-z0-9-]{1,63})+"),
                100,
                "up to 100 domains of employers such as example.co.jp, in lower case, parted by commas");
    }

    private static SettingForm email() {
        return line(
                "(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+",
                "a mail address");
    }

    /** Not so wide that the limit would hold for nobody. */
    private static boolean isBlock(String text) {
        var parts = BLOCK.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        try {
            int bits = InetAddress.ofLiteral(parts.group(1)).getAddress().length * 8;
            int named = Integer.parseInt(parts.group(2));
            return named <= bits && named >= (bits == 32 ? 8 : 32);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
