package kenpo.portal.credential;

import static kenpo.portal.credential.PasswordViolation.Reason.COMMON;
import static kenpo.portal.credential.PasswordViolation.Reason.DIFFERENT;
import static kenpo.portal.credential.PasswordViolation.Reason.EMPTY;
import static kenpo.portal.credential.PasswordViolation.Reason.LETTERS_AND_DIGITS;
import static kenpo.portal.credential.PasswordViolation.Reason.LIKE_CARD_NUMBER;
import static kenpo.portal.credential.PasswordViolation.Reason.LIKE_DATE_OF_BIRTH;
import static kenpo.portal.credential.PasswordViolation.Reason.LIKE_SOCIETY;
import static kenpo.portal.credential.PasswordViolation.Reason.LIKE_USER_ID;
import static kenpo.portal.credential.PasswordViolation.Reason.TOO_LONG;
import static kenpo.portal.credential.PasswordViolation.Reason.TOO_SHORT;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietySettings.PasswordRule;
import org.springframework.stereotype.Component;

/** Which passwords a society's members may choose: any characters, only not what others would try first. */
@Component
public class PasswordRules {
    /** In code points of the NFC form, as the minimum is. */
    public static final int LONGEST = 128;

    private final CommonPasswords common = new CommonPasswords();

    /** Every reason against this password; empty when it may be chosen. */
    public List<PasswordViolation> check(String password, String confirmation, PasswordContext context) {
        return check(
                password,
                confirmation,
                context.society().settings().password(),
                found -> known(password, context, found));
    }

    /** For somebody of whom only a few words are known, under a rule of its own. */
    public List<PasswordViolation> check(
            String password, String confirmation, PasswordRule rule, Society society, Set<String> ownWords) {
        return check(password, confirmation, rule, found -> {
            if (KnownWords.of(ownWords).contains(password)) {
                found.add(PasswordViolation.of(LIKE_USER_ID));
            }
            likeSociety(password, society, found);
        });
    }

    private List<PasswordViolation> check(
            String password, String confirmation, PasswordRule rule, Consumer<List<PasswordViolation>> known) {
        if (password.isEmpty()) {
            return List.of(PasswordViolation.of(EMPTY));
        }
        // far too long: not worth folding
        if (password.length() > 4 * LONGEST) {
            return List.of(PasswordViolation.of(TOO_LONG, LONGEST));
        }
        var found = new ArrayList<PasswordViolation>();
        form(nfc(password), rule, found);
        if (common.contains(PasswordFolding.folded(password))) {
            found.add(PasswordViolation.of(COMMON));
        }
        known.accept(found);
        if (!nfc(password).equals(nfc(confirmation))) {
            found.add(PasswordViolation.of(DIFFERENT));
        }
        return List.copyOf(found);
    }

    /** What the page says from the start. */
    public List<PasswordRequirement> requirements(PasswordRule rule) {
        var shown = new ArrayList<PasswordRequirement>();
        shown.add(new PasswordRequirement(PasswordRequirement.Kind.LENGTH, List.of(rule.minimumLength(), LONGEST)));
        if (rule.lettersAndDigits()) {
            shown.add(new PasswordRequirement(PasswordRequirement.Kind.LETTERS_AND_DIGITS, List.of()));
        }
        shown.add(new PasswordRequirement(PasswordRequirement.Kind.NOT_COMMON, List.of()));
        shown.add(new PasswordRequirement(PasswordRequirement.Kind.NOT_PERSONAL, List.of()));
        shown.add(new PasswordRequirement(PasswordRequirement.Kind.SAME_TWICE, List.of()));
        return List.copyOf(shown);
    }

    private static void form(String password, PasswordRule rule, List<PasswordViolation> found) {
        int length = password.codePointCount(0, password.length());
        if (length < rule.minimumLength()) {
            found.add(PasswordViolation.of(TOO_SHORT, rule.minimumLength()));
        }
        if (length > LONGEST) {
            found.add(PasswordViolation.of(TOO_LONG, LONGEST));
        }
        boolean mixed = password.codePoints().anyMatch(Character::isLetter)
                && password.codePoints().anyMatch(Character::isDigit);
        if (rule.lettersAndDigits() && !mixed) {
            found.add(PasswordViolation.of(LETTERS_AND_DIGITS));
        }
    }

    private static void known(String password, PasswordContext context, List<PasswordViolation> found) {
        if (KnownWords.of(context.userIds()).contains(password)) {
            found.add(PasswordViolation.of(LIKE_USER_ID));
        }
        if (KnownWords.ofDate(context.dateOfBirth()).contains(password)) {
            found.add(PasswordViolation.of(LIKE_DATE_OF_BIRTH));
        }
        if (KnownWords.ofCard(context.card(), context.dateOfBirth()).contains(password)) {
            found.add(PasswordViolation.of(LIKE_CARD_NUMBER));
        }
        likeSociety(password, context.society(), found);
    }

    private static void likeSociety(String password, Society society, List<PasswordViolation> found) {
        if (KnownWords.ofSociety(society).contains(password)) {
            found.add(PasswordViolation.of(LIKE_SOCIETY));
        }
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
