package kenpo.portal.staff.members;

import org.jspecify.annotations.Nullable;

/**
 * Whom the office looks for.
 *
 * @param text as typed: name, kana, card number, user ID or mail address, from its beginning; empty for everybody
 * @param state null for any
 */
public record MemberSearch(String text, @Nullable MemberState state) {
    /** Longer than any name, number or address. */
    public static final int LONGEST_TEXT = 254;

    public MemberSearch {
        text = text.strip();
        if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("nobody can be called that");
        }
    }

    /** Neither text nor state: the text is somebody's name or number. */
    @Override
    public String toString() {
        return "MemberSearch[…]";
    }
}
