package kenpo.portal.credential;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.society.Society;

/** Words that somebody else knows of a person: no password may be one of them, or contain one of six or more characters. */
record KnownWords(List<String> words) {
    private static final LocalDate MEIJI_6 = LocalDate.of(1873, 1, 1);
    private static final int LONG_ENOUGH_TO_CONTAIN = 6;
    private static final List<String> DATE_FORMS =
            List.of("uuuuMMdd", "uuMMdd", "uuuuMd", "ddMMuuuu", "MMdduuuu", "MMdd");
    private static final List<String> ERA_FORMS = List.of("Gy年M月d日", "Gyy年MM月dd日", "GGGGGyyMMdd", "GGGGGyMd", "yyMMdd");
    private static final List<String> PRODUCT = List.of("kenpo", "kenpoportal", "けんぽポータル", "健保", "健康保険", "健康保険組合");

    static KnownWords of(Collection<String> words) {
        return new KnownWords(words.stream()
                .map(PasswordFolding::bare)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList());
    }

    static KnownWords ofDate(LocalDate date) {
        var western = DATE_FORMS.stream()
                .map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT).format(date));
        // java.time counts eras from Meiji 6 only
        var eraForms = date.isBefore(MEIJI_6) ? Stream.<String>empty() : ERA_FORMS.stream();
        var japanese = eraForms.map(
                form -> DateTimeFormatter.ofPattern(form, Locale.JAPAN).format(JapaneseDate.from(date)));
        return of(Stream.concat(western, japanese).toList());
    }

    static KnownWords ofCard(CardNumber card, LocalDate dateOfBirth) {
        var parts = Stream.of(card.symbol(), card.number(), withoutZeros(card.symbol()), withoutZeros(card.number()));
        return of(
                Stream.of(parts, MigrationPassword.cardForms(card), MigrationPassword.forms(card, dateOfBirth).stream())
                        .flatMap(forms -> forms)
                        .toList());
    }

    static KnownWords ofSociety(Society society) {
        var hosts = society.hosts().stream()
                .flatMap(host -> Stream.of(host.value(), host.value().split("\\.", 2)[0]));
        var names = Stream.of(society.name(), society.englishName(), society.insurerNumber());
        return of(Stream.of(hosts, names, PRODUCT.stream(), society.settings().password().societyWords().stream())
                .flatMap(words -> words)
                .toList());
    }

    /** Compared with and without separators. */
    boolean contains(String password) {
        var bare = PasswordFolding.bare(password);
        return words.stream()
                .anyMatch(word -> bare.equals(word)
                        || PasswordFolding.core(password).equals(word)
                        || (word.codePointCount(0, word.length()) >= LONG_ENOUGH_TO_CONTAIN && bare.contains(word)));
    }

    private static String withoutZeros(String number) {
        return number.replaceFirst("^0+(?=.)", "");
    }
}
