package kenpo.portal.society;

import java.util.Optional;
import java.util.stream.Stream;

/** The shades of a society's accent colour: solid lies under white signs, the others differ by scheme. */
record Palette(Colour solid, Shades light, Shades dark) {
    /** WCAG 2.2, 1.4.3: text against its ground. */
    private static final double READABLE = 4.5;

    private static final Colour NEUTRAL = Colour.of("#4d4d4d");
    private static final Colour LIGHT_PAGE = Colour.of("#f5f6f8");
    private static final Colour DARK_PAGE = Colour.of("#14171c");

    /** Ink is text and icons, tint a ground for text, line an edge. */
    record Shades(Colour ink, Colour tint, Colour line) {
        private boolean isReadableOn(Colour page) {
            return Stream.of(page, tint).allMatch(ground -> ink.contrastWith(ground) >= READABLE);
        }
    }

    static Palette of(Colour accent) {
        var solid = Oklch.of(accent);
        double chroma = solid.chroma();
        return new Palette(
                accent,
                new Shades(
                        solid.with(solid.lightness() - 0.025, 0.97 * chroma).shown(),
                        solid.with(0.972, 0.08 * chroma).shown(),
                        solid.with(0.852, 0.31 * chroma).shown()),
                new Shades(
                        solid.with(0.833, 0.60 * chroma).shown(),
                        solid.with(0.272, 0.24 * chroma).shown(),
                        solid.with(0.428, 0.56 * chroma).shown()));
    }

    static Palette neutral() {
        return of(NEUTRAL);
    }

    /** Empty when some text would be hard to read with this accent. */
    static Optional<Palette> readable(Colour accent) {
        return Optional.of(of(accent)).filter(Palette::isReadable);
    }

    private boolean isReadable() {
        return solid.contrastWith(Colour.WHITE) >= READABLE
                && light.isReadableOn(LIGHT_PAGE)
                && dark.isReadableOn(DARK_PAGE);
    }

    /** A style sheet that gives the accent's custom properties their values. */
    String css() {
        return css(":root");
    }

    /** The same for the parts of a page that the selector names. */
    String css(String selector) {
        return """
                %s {
                  --accent-solid: %s;
                  --on-accent: %s;
                %s}
                @media (prefers-color-scheme: dark) {
                  %s {
                %s  }
                }
                """.formatted(selector, solid, Colour.WHITE, shades(light), selector, shades(dark));
    }

    private static String shades(Shades shades) {
        return """
                  --accent-ink: %s;
                  --accent-tint: %s;
                  --accent-line: %s;
                """.formatted(shades.ink, shades.tint, shades.line);
    }
}
