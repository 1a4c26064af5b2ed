package kenpo.portal.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTests {
    private static final Colour LIGHT_PAGE = Colour.of("#f5f6f8");
    private static final Colour DARK_PAGE = Colour.of("#14171c");

    @Test
    void contrastIsThatOfWcag() {
        assertThat(Colour.WHITE.contrastWith(Colour.of("#000000"))).isCloseTo(21, within(0.001));
        assertThat(Colour.WHITE.contrastWith(Colour.of("#94305f"))).isCloseTo(7.4, within(0.1));
        assertThat(Colour.WHITE.contrastWith(Colour.of("#86361f"))).isCloseTo(8.2, within(0.1));
    }

    @Test
    void sakuraComesOutAsDesigned() {
        var sakura = Palette.of(Colour.of("#94305f"));

        assertNear(sakura.light().ink(), "#8a2a58");
        assertNear(sakura.light().tint(), "#fcf3f7");
        assertNear(sakura.light().line(), "#e6c3d4");
        assertNear(sakura.dark().ink(), "#f3b3d0");
        assertNear(sakura.dark().tint(), "#33202b");
        assertNear(sakura.dark().line(), "#6e3b54");
    }

    @Test
    void momijiComesOutAsDesigned() {
        var momiji = Palette.of(Colour.of("#86361f"));

        assertNear(momiji.light().ink(), "#7d311b");
        assertNear(momiji.light().tint(), "#fbf4f0");
        assertNear(momiji.light().line(), "#e3c8bc");
        assertNear(momiji.dark().ink(), "#f2b9a2");
        assertNear(momiji.dark().tint(), "#33231c");
        assertNear(momiji.dark().line(), "#6f4434");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ffd43d", "#ff9696", "#00a3bf", "#808080", "#1fa050"})
    void paleColourIsRefused(String pale) {
        assertThat(Palette.readable(Colour.of(pale))).isEmpty();
    }

    @Test
    void everyAcceptedColourIsReadableInBothSchemes() {
        int accepted = 0;
        for (int rgb = 0; rgb < 0x1000000; rgb += 0x3217) {
            var colour = new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
            var palette = Palette.readable(colour);
            if (palette.isPresent()) {
                accepted++;
                assertThat(Colour.WHITE.contrastWith(palette.get().solid())).isGreaterThanOrEqualTo(4.5);
                assertReadable(palette.get().light(), LIGHT_PAGE);
                assertReadable(palette.get().dark(), DARK_PAGE);
            }
        }
        assertThat(accepted).isGreaterThan(100);
    }

    @Test
    void styleSheetHoldsValuesOnly() {
        assertThat(Palette.neutral().css())
                .contains("--accent-solid: #4d4d4d;", "prefers-color-scheme: dark")
                .matches("[\\w\\s:;{}()@#-]+");
    }

    private static void assertReadable(Palette.Shades shades, Colour page) {
        assertThat(shades.ink().contrastWith(page)).isGreaterThanOrEqualTo(4.5);
        assertThat(shades.ink().contrastWith(shades.tint())).isGreaterThanOrEqualTo(4.5);
    }

    private static void assertNear(Colour actual, String designed) {
        var wanted = Colour.of(designed);
        assertThat(Math.abs(actual.red() - wanted.red()))
                .as("red of %s", actual)
                .isLessThan(9);
        assertThat(Math.abs(actual.green() - wanted.green()))
                .as("green of %s", actual)
                .isLessThan(9);
        assertThat(Math.abs(actual.blue() - wanted.blue()))
                .as("blue of %s", actual)
                .isLessThan(9);
    }
}
