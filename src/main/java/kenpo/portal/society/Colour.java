package kenpo.portal.society;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** A colour of the screen (sRGB), written {@code #rrggbb}. */
record Colour(int red, int green, int blue) {
    static final Colour WHITE = new Colour(255, 255, 255);

    /** In any width, and without the sign, too. */
    static Optional<Colour> parse(String typed) {
        var value = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        var signed = value.startsWith("#") ? value : "#" + value;
        return signed.matches("#[0-9a-f]{6}") ? Optional.of(of(signed)) : Optional.empty();
    }

    static Colour of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** From 1 to 21, as WCAG 2.2 computes it. */
    double contrastWith(Colour other) {
        double mine = luminance();
        double others = other.luminance();
        return (Math.max(mine, others) + 0.05) / (Math.min(mine, others) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** How much light a channel's value stands for, from 0 to 1. */
    static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
