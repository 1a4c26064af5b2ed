package kenpo.portal.credential.argon2;

import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/** What one hash costs: memory in KiB and passes; always one lane. */
public record Argon2Parameters(int memoryKib, int iterations) {
    private static final Pattern SETTING = Pattern.compile("m=(\\d{1,7}),t=(\\d{1,3}),p=1");
    private static final Pattern STORED =
            Pattern.compile("\\$argon2id\\$v=19\\$(m=\\d+,t=\\d+,p=1)\\$([A-Za-z0-9+/]+)");

    /** The equivalent rows of OWASP's password storage cheat sheet; none is weaker than another. */
    private static final Set<Argon2Parameters> ACCEPTED = Set.of(
            new Argon2Parameters(47_104, 1),
            new Argon2Parameters(19_456, 2),
            new Argon2Parameters(12_288, 3),
            new Argon2Parameters(9_216, 4),
            new Argon2Parameters(7_168, 5));

    public static final Argon2Parameters DEFAULT = new Argon2Parameters(19_456, 2);

    /** From the operator's setting {@code m=…,t=…,p=1}; refuses what is none of the equivalent rows. */
    public static Argon2Parameters ofSetting(String setting) {
        var parameters = parsed(setting);
        if (!ACCEPTED.contains(parameters)) {
            throw new IllegalArgumentException("portal.password-hash must be one of m=47104,t=1,p=1 m=19456,t=2,p=1"
                    + " m=12288,t=3,p=1 m=9216,t=4,p=1 m=7168,t=5,p=1, not " + setting);
        }
        return parameters;
    }

    /** Those in a stored {@code $argon2id$v=19$m=…,t=…,p=1$salt}, whatever their strength. */
    public static Argon2Parameters ofStored(String stored) {
        return parsed(group(stored, 1));
    }

    public static byte[] saltOf(String stored) {
        return Base64.getDecoder().decode(group(stored, 2));
    }

    public String stored(byte[] salt) {
        return "$argon2id$v=19$m=" + memoryKib + ",t=" + iterations + ",p=1$"
                + Base64.getEncoder().withoutPadding().encodeToString(salt);
    }

    private static Argon2Parameters parsed(String text) {
        var match = SETTING.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not of the form m=…,t=…,p=1: " + text);
        }
        return new Argon2Parameters(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    private static String group(String stored, int group) {
        var match = STORED.matcher(stored);
        if (!match.matches()) {
            throw new IllegalArgumentException("not the parameters of a stored password hash");
        }
        return match.group(group);
    }
}
