package kenpo.portal.roster;

import java.time.LocalDate;

/**
 * The eras people were born in (元号). A day belongs to an era by law, not by counting on; the days on which 明治 and 大正
 * ended belong to both eras, since documents of that day bear either.
 */
enum JapaneseEra {
    MEIJI("明治", LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 30)),
    TAISHO("大正", LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25)),
    SHOWA("昭和", LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
    HEISEI("平成", LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
    REIWA("令和", LocalDate.of(2019, 5, 1), LocalDate.MAX);

    private final String kanji;
    private final LocalDate first;
    private final LocalDate last;

    JapaneseEra(String kanji, LocalDate first, LocalDate last) {
        this.kanji = kanji;
        this.first = first;
        this.last = last;
    }

    /** By its kanji, the first of them, or the first letter of its name in upper case. */
    static JapaneseEra of(String name) {
        for (var era : values()) {
            if (era.kanji.equals(name)
                    || era.kanji.substring(0, 1).equals(name)
                    || era.name().substring(0, 1).equals(name)) {
                return era;
            }
        }
        throw new IllegalArgumentException("no era: " + name);
    }

    int firstYear() {
        return first.getYear();
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
