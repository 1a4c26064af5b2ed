package kenpo.portal.journey;

/** The part of a page that a picture shows: from the upper edge of one element to the lower edge of another. */
record Crop(String from, String to) {
    private static final String TOP = "main";
    private static final String HEADER = ".header";

    static Crop of(String selector) {
        return new Crop(selector, selector);
    }

    /** The page's own part, from its beginning. */
    static Crop downTo(String selector) {
        return new Crop(TOP, selector);
    }

    /** The same with the society's name above, where it begins at the page's beginning. */
    Crop withHeader() {
        return from.equals(TOP) ? new Crop(HEADER, to) : this;
    }
}
