package kenpo.portal.letter.pdf;

import java.util.List;
import java.util.function.IntPredicate;
import kenpo.portal.roster.Addressee;

/**
 * The address where the window of an envelope 長形3号 is (90 × 45 mm, 20 mm from the left and 12 mm from the top) when the
 * page is folded in three. The folded page can slip by 25 mm to the side and 21 mm up and down; this part is seen
 * wherever it lies.
 */
final class AddressBlock {
    static final float LEFT = 22;
    static final float TOP = 14;
    static final float WIDTH = 62;
    static final float HEIGHT = 22;

    private static final float LARGEST = 9;
    private static final float SMALLEST = 3;
    private static final float STEP = 0.5f;

    private final Fonts fonts;

    AddressBlock(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Whether all of it could be printed as the roster has it. */
    boolean draw(Sheet sheet, Addressee addressee) {
        var address = address(addressee, fonts::has);
        var lines = address.stream().map(Printable::text).toList();
        var name = name(addressee, fonts::has);
        float size = LARGEST;
        while (size > SMALLEST && !Lines.of(fonts, size, lines, name.text()).fit()) {
            size -= STEP;
        }
        Lines.of(fonts, size, lines, name.text()).draw(sheet);
        return name.faithful() && address.stream().allMatch(Printable::faithful);
    }

    static Printable name(Addressee addressee, IntPredicate inFonts) {
        return Printable.of(addressee.name() + "　様", inFonts);
    }

    static List<Printable> address(Addressee addressee, IntPredicate inFonts) {
        return address(addressee).stream()
                .map(line -> Printable.of(line, inFonts))
                .toList();
    }

    /** The postal code as the post reads it, however the roster writes it. */
    private static List<String> address(Addressee addressee) {
        if (addressee.address() == null) {
            return List.of();
        }
        if (addressee.postalCode() == null) {
            return List.of(addressee.address());
        }
        var digits = addressee.postalCode().replaceAll("[^0-9]", "");
        var grouped =
                digits.length() == 7 ? digits.substring(0, 3) + "-" + digits.substring(3) : addressee.postalCode();
        return List.of("〒" + grouped, addressee.address());
    }

    /** All of the block in one size, the name a little larger. */
    private record Lines(Style small, List<String> address, Style large, List<String> name) {
        static Lines of(Fonts fonts, float size, List<String> address, String name) {
            var small = fonts.text(size);
            var large = fonts.text(size + 2);
            return new Lines(
                    small,
                    address.stream()
                            .flatMap(line -> small.lines(line, WIDTH).stream())
                            .toList(),
                    large,
                    large.lines(name, WIDTH));
        }

        boolean fit() {
            return address.size() * Sheet.height(small) + name.size() * Sheet.height(large) <= HEIGHT;
        }

        void draw(Sheet sheet) {
            float end = sheet.lines(small, LEFT, TOP + Sheet.height(small) * 0.8f, address);
            sheet.lines(large, LEFT, end - Sheet.height(small) * 0.8f + Sheet.height(large) * 0.8f, name);
        }
    }
}
