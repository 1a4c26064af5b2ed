package kenpo.portal.credential;

/** What a member calls a passkey; throws IllegalArgumentException for what cannot stand on one line. */
record PasskeyName(String value) {
    private static final int LONGEST = 50;

    PasskeyName {
        value = value.strip();
        int length = value.codePointCount(0, value.length());
        if (length < 1 || length > LONGEST || value.codePoints().anyMatch(PasskeyName::isNoText)) {
            throw new IllegalArgumentException(
                    "a passkey's name has 1 to 50 characters, none of them control characters");
        }
    }

    private static boolean isNoText(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
