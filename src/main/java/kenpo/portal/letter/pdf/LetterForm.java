package kenpo.portal.letter.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kenpo.portal.society.Society;
import org.springframework.context.MessageSource;

/** What the letters of a society have in common: all but the person and the person's user ID and password. */
final class LetterForm {
    static final float LEFT = 22;
    static final float WIDTH = 166;
    private static final float RIGHT_COLUMN = 122;
    private static final float QR_SIDE = 30;

    private final Society society;
    private final String address;
    private final Fonts fonts;
    private final MessageSource messages;

    LetterForm(Society society, String address, Fonts fonts, MessageSource messages) {
        this.society = society;
        this.address = address;
        this.fonts = fonts;
        this.messages = messages;
    }

    void draw(Sheet sheet, String deadline, String englishDeadline) {
        sender(sheet);
        sheet.line(4, Sheet.HEIGHT / 3, 8, Sheet.HEIGHT / 3);
        sheet.line(4, Sheet.HEIGHT * 2 / 3, 8, Sheet.HEIGHT * 2 / 3);
        sheet.text(fonts.bold(15), LEFT, 68, phrase("letter.title"));
        float foot =
                sheet.paragraph(fonts.text(10.5f), LEFT, 77, WIDTH, phrase("letter.intro", deadline, society.name()));
        sheet.paragraph(
                fonts.text(8),
                LEFT,
                foot,
                WIDTH,
                messages.getMessage(
                        "letter.intro", new Object[] {englishDeadline, society.englishName()}, Locale.ENGLISH));
        box(sheet, deadline);
        contact(sheet, cautions(sheet, steps(sheet)));
    }

    private void sender(Sheet sheet) {
        float foot = sheet.paragraph(fonts.text(11), RIGHT_COLUMN, 20, 68, society.name());
        var postal = society.settings().contact().postalAddress();
        if (postal != null) {
            sheet.paragraph(fonts.text(8), RIGHT_COLUMN, foot, 68, postal);
        }
    }

    private void box(Sheet sheet, String deadline) {
        sheet.frame(LEFT, 104, WIDTH, 56);
        sheet.text(fonts.text(10), LEFT + 5, 111, phrase("letter.user-id"));
        sheet.text(fonts.text(10), LEFT + 5, 127, phrase("letter.password"));
        sheet.paragraph(fonts.text(7.5f), LEFT + 5, 142.5f, 108, phrase("letter.characters"));
        sheet.text(fonts.bold(11), LEFT + 5, 155, phrase("letter.deadline", deadline));
        QrSquare.of(address, QR_SIDE).draw(sheet, LEFT + WIDTH - QR_SIDE - 8, 110);
        sheet.paragraph(fonts.text(7.5f), LEFT + WIDTH - QR_SIDE - 10, 147, QR_SIDE + 8, phrase("letter.qr"));
        sheet.text(fonts.text(10), LEFT, 168, phrase("letter.address"));
        sheet.text(fitting(address), LEFT + 30, 168, address);
    }

    private Style fitting(String text) {
        float size = 11;
        while (size > 6 && fonts.code(size).width(text) > WIDTH - 30) {
            size -= 0.5f;
        }
        return fonts.code(size);
    }

    private float steps(Sheet sheet) {
        sheet.text(fonts.bold(11), LEFT, 178, phrase("letter.steps"));
        float foot = 185;
        for (int step = 1; step <= 4; step++) {
            sheet.text(fonts.text(10), LEFT, foot, step + ".");
            foot = sheet.paragraph(fonts.text(10), LEFT + 6, foot, WIDTH - 6, phrase("letter.step." + step));
        }
        return foot + 4;
    }

    private float cautions(Sheet sheet, float y) {
        float foot = y;
        for (var key : List.of("letter.caution.private", "letter.caution.earlier", "letter.caution.not-mine")) {
            sheet.text(fonts.text(9), LEFT, foot, "・");
            foot = sheet.paragraph(fonts.text(9), LEFT + 4, foot, WIDTH - 4, phrase(key));
        }
        return foot + 5;
    }

    private void contact(Sheet sheet, float y) {
        var contact = society.settings().contact();
        var reached = Stream.of(contact.phone(), contact.phoneHours(), contact.email())
                .filter(Objects::nonNull)
                .toList();
        sheet.line(LEFT, y - 4, LEFT + WIDTH, y - 4);
        sheet.text(fonts.bold(10), LEFT, y + 2, phrase("letter.contact"));
        float foot = sheet.paragraph(fonts.text(10), LEFT + 30, y + 2, WIDTH - 30, society.name());
        sheet.paragraph(fonts.text(10), LEFT + 30, foot, WIDTH - 30, String.join("　", reached));
    }

    private String phrase(String key, Object... arguments) {
        return Printable.of(messages.getMessage(key, arguments, Locale.JAPANESE), fonts::has)
                .text();
    }
}
