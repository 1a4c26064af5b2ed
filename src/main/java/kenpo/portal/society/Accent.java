package kenpo.portal.society;

import java.util.Locale;
import java.util.Optional;

/** A colour that somebody considers for a society, and how it would look. */
public final class Accent {
    private final Colour colour;
    private final Palette palette;

    private Accent(Colour colour) {
        this.colour = colour;
        palette = Palette.of(colour);
    }

    /** Empty unless it is written as {@code #94305f}. */
    public static Optional<Accent> parse(String typed) {
        return Colour.parse(typed).map(Accent::new);
    }

    /** Whether every text in and on it can be read in both schemes. */
    public boolean isReadable() {
        return Palette.readable(colour).isPresent();
    }

    /** Of white text on it, as {@code 7.4}: rounded down, so that what is too little never looks enough. */
    public String contrastWithWhite() {
        return String.format(Locale.ROOT, "%.1f", Math.floor(colour.contrastWith(Colour.WHITE) * 10) / 10);
    }

    /** A style sheet that gives its shades to one part of a page. */
    public String css(String selector) {
        return palette.css(selector);
    }

    @Override
    public String toString() {
        return colour.toString();
    }
}
