package kenpo.portal.help.web;

import java.nio.ByteBuffer;

/** A picture of a screen, taken half as fine again as it is shown. */
public record Picture(String path, int width, int height) {
    private static final int WIDTH_IN_PNG = 16;
    private static final float FINENESS = 1.5f;

    /** Reads the size from the first bytes of a PNG. */
    public static Picture of(String path, ByteBuffer png) {
        return new Picture(path, shown(png.getInt(WIDTH_IN_PNG)), shown(png.getInt(WIDTH_IN_PNG + Integer.BYTES)));
    }

    private static int shown(int taken) {
        return Math.round(taken / FINENESS);
    }
}
