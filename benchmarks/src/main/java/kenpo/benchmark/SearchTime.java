package kenpo.benchmark;

import java.util.ArrayList;
import java.util.List;

/** How long the office's page with what one search found takes. */
record SearchTime(String words, Quantiles milliseconds) {
    private record Kind(String words, String text, String state) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("a name one of nine bears", "佐藤", ""),
            new Kind("a whole name", "髙橋 花子", ""),
            new Kind("kana", "ﾜﾀﾅﾍﾞ ｼｮｳ", ""),
            new Kind("the beginning of a kana", "サ", ""),
            new Kind("number", "000123", ""),
            new Kind("symbol and number", "1023-000023", ""),
            new Kind("user ID", "member000123", ""),
            new Kind("mail address", "member000123@example.jp", ""),
            new Kind("nobody's address", "nobody@example.com", ""),
            new Kind("everybody", "", ""),
            new Kind("not signed in", "", "NOT_SIGNED_IN"),
            new Kind("a name, not signed in", "佐藤", "NOT_SIGNED_IN"),
            new Kind("a name, half-way (nobody)", "佐藤", "SETTING_UP"),
            new Kind("a kana, in use", "サトウ", "IN_USE"));

    static List<SearchTime> measure(OfficeDesk desk, int warmUps, int times) throws Exception {
        var measured = new ArrayList<SearchTime>();
        for (var kind : KINDS) {
            var address = desk.search(kind.text(), kind.state());
            measured.add(new SearchTime(kind.words(), desk.time(address, warmUps, times)));
        }
        return measured;
    }
}
