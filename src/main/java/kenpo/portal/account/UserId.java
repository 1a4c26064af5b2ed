package kenpo.portal.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a member types to say who is signing in (ユーザID), as typed; compared without regard to case. */
public record UserId(String value) {
    private static final Pattern CHOOSABLE = Pattern.compile("[A-Za-z0-9]{8,13}");

    /** Read from a field: full width and outer blanks are how a keyboard was set, not what was meant. */
    public static UserId typed(String text) {
        return new UserId(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
    }

    /** Whether a member may choose it; what the person had before may be kept whatever its form. */
    public boolean isChoosable() {
        return CHOOSABLE.matcher(value).matches();
    }

    /** False for what is nobody's and no database takes. */
    public boolean isPrintable() {
        return value.chars().noneMatch(Character::isISOControl);
    }

    /** The form in which it is unique within a society. */
    public String folded() {
        return value.toLowerCase(Locale.ROOT);
    }
}
