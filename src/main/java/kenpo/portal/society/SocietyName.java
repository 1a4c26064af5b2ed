package kenpo.portal.society;

import kenpo.portal.operator.Refusal;

/** What a society may be called: one line, within the width of a letter head. */
final class SocietyName {
    private SocietyName() {}

    static String japanese(String typed) {
        return checked("name", typed, 60);
    }

    static String english(String typed) {
        return checked("english-name", typed, 100);
    }

    private static String checked(String key, String typed, int most) {
        var name = typed.strip();
        boolean allowed = !name.isEmpty()
                && name.codePointCount(0, name.length()) <= most
                && name.chars().noneMatch(Character::isISOControl);
        if (!allowed) {
            throw new Refusal(key + ": give one line of 1 to " + most + " characters.");
        }
        return name;
    }
}
