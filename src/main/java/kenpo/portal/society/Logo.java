package kenpo.portal.society;

import java.util.HexFormat;
import kenpo.portal.key.Sha256;

/** A picture for the head of a society's pages; only {@link LogoCheck} makes one, drawn anew from what was sent. */
public final class Logo {
    private final byte[] png;
    private final int width;
    private final int height;

    Logo(byte[] png, int width, int height) {
        this.png = png;
        this.width = width;
        this.height = height;
    }

    byte[] png() {
        return png;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Part of its address, so that it may be kept by browsers for long. */
    public String hash() {
        return HexFormat.of().formatHex(Sha256.of(png));
    }
}
