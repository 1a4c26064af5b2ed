package kenpo.portal.letter.pdf;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenpo.portal.roster.Addressee;

/** What letters make of names and addresses, told without printing any. */
public final class LetterCharacters {
    private static final int PLANES_WITH_KANJI = 0x4_0000;

    private LetterCharacters() {}

    /** The fonts take megabytes, which characters they have a few kilobytes; read when first asked for. */
    private static final class Known {
        private static final BitSet POINTS = read();

        private static BitSet read() {
            var fonts = new Fonts();
            var points = new BitSet(PLANES_WITH_KANJI);
            for (int point = 0; point < PLANES_WITH_KANJI; point++) {
                points.set(point, fonts.has(point));
            }
            return points;
        }
    }

    /** What stands in the window of the envelope, where that is not quite what the roster has. */
    public static Optional<String> changed(Addressee addressee) {
        var lines = Stream.concat(
                        AddressBlock.address(addressee, Known.POINTS::get).stream(),
                        Stream.of(AddressBlock.name(addressee, Known.POINTS::get)))
                .toList();
        return lines.stream().allMatch(Printable::faithful)
                ? Optional.empty()
                : Optional.of(lines.stream().map(Printable::text).collect(Collectors.joining("　")));
    }
}
