package kenpo.portal.society;

/**
 * A colour by lightness (0 to 1), chroma and hue as the eye judges them (Ottosson's OKLCH), so that one can be made
 * lighter and keep its character.
 */
record Oklch(double lightness, double chroma, double hue) {
    static Oklch of(Colour colour) {
        double r = Colour.linear(colour.red());
        double g = Colour.linear(colour.green());
        double b = Colour.linear(colour.blue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double greenRed = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                Math.hypot(greenRed, blueYellow),
                Math.atan2(blueYellow, greenRed));
    }

    Oklch with(double newLightness, double newChroma) {
        return new Oklch(newLightness, newChroma, hue);
    }

    /** The nearest colour a screen can show, less vivid where it must be. */
    Colour shown() {
        double fitting = chroma;
        while (fitting > 0.001 && !with(lightness, fitting).isShowable()) {
            fitting -= 0.002;
        }
        double[] rgb = with(lightness, Math.max(fitting, 0)).linearRgb();
        return new Colour(channel(rgb[0]), channel(rgb[1]), channel(rgb[2]));
    }

    private boolean isShowable() {
        for (double channel : linearRgb()) {
            if (channel < -0.0005 || channel > 1.0005) {
                return false;
            }
        }
        return true;
    }

    private double[] linearRgb() {
        double greenRed = chroma * Math.cos(hue);
        double blueYellow = chroma * Math.sin(hue);
        double l = Math.pow(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow, 3);
        double m = Math.pow(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow, 3);
        double s = Math.pow(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow, 3);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static int channel(double linear) {
        double light = Math.clamp(linear, 0, 1);
        double value = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(value * 255);
    }
}
