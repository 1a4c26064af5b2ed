package kenpo.portal.recovery.web;

/** Whether what was typed can be stored and compared at all. */
final class TypedText {
    private static final int LONGEST = 64;

    private TypedText() {}

    static boolean isTooLong(String text) {
        return text.length() > LONGEST;
    }

    /** False for what no keyboard types and no database takes. */
    static boolean isReadable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
