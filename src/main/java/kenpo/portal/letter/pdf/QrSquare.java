package kenpo.portal.letter.pdf;

import io.nayuki.qrcodegen.QrCode;

/** A QR code drawn as squares, so that it is sharp on any printer; the quiet zone is what is left free around it. */
record QrSquare(QrCode code, float side) {
    static QrSquare of(String text, float side) {
        return new QrSquare(QrCode.encodeText(text, QrCode.Ecc.MEDIUM), side);
    }

    void draw(Sheet sheet, float x, float y) {
        float module = side / code.size;
        for (int row = 0; row < code.size; row++) {
            int column = 0;
            while (column < code.size) {
                int end = column;
                while (end < code.size && code.getModule(end, row)) {
                    end++;
                }
                if (end > column) {
                    sheet.filled(x + column * module, y + row * module, (end - column) * module, module);
                }
                column = end + 1;
            }
        }
    }
}
