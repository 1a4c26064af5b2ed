package kenpo.portal.journey;

/** A language of the portal. */
enum Tongue {
    JAPANESE("ja-JP", "ja"),
    ENGLISH("en-GB", "en");

    private final String browser;
    private final String code;

    Tongue(String browser, String code) {
        this.browser = browser;
        this.code = code;
    }

    /** As a browser set to it asks for it. */
    String browser() {
        return browser;
    }

    String code() {
        return code;
    }

    String say(String japanese, String english) {
        return this == JAPANESE ? japanese : english;
    }
}
