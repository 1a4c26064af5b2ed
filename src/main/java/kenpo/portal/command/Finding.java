package kenpo.portal.command;

/** What a doctor says about one thing: whether it is well, and what to do where it is not. */
record Finding(boolean well, String thing, String words) {
    static Finding well(String thing, String words) {
        return new Finding(true, thing, words);
    }

    static Finding ill(String thing, String words) {
        return new Finding(false, thing, words);
    }

    @Override
    public String toString() {
        return (well ? "ok    " : "FAIL  ") + thing + ": " + words;
    }
}
