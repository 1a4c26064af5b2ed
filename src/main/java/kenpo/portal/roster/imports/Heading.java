package kenpo.portal.roster.imports;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of a roster file by their headings. */
enum Heading {
    SYMBOL("記号"),
    NUMBER("番号"),
    SUB_NUMBER("枝番"),
    NAME("氏名"),
    KANA_NAME("カナ氏名"),
    DATE_OF_BIRTH("生年月日"),
    KIND("本人家族区分"),
    RELATIONSHIP("続柄"),
    ACQUIRED_ON("資格取得日"),
    LOST_ON("資格喪失日"),
    ESTABLISHMENT_CODE("事業所コード"),
    ESTABLISHMENT_NAME("事業所名"),
    USER_ID("ユーザID"),
    EMAIL("メールアドレス"),
    PERSON_CODE("個人コード"),
    POSTAL_CODE("郵便番号"),
    ADDRESS("住所"),
    INSURER_NUMBER("保険者番号");

    private static final Set<Heading> OPTIONAL = Set.of(PERSON_CODE, POSTAL_CODE, ADDRESS, INSURER_NUMBER);

    private static final String SHORT_KANA_NAME = "カナ";

    private final String text;

    Heading(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean isOptional() {
        return OPTIONAL.contains(this);
    }

    /** Compared after width folding, as office programs write ｶﾅ氏名 or ユーザＩＤ; カナ alone is the name in kana. */
    static Optional<Heading> of(String typed) {
        var folded = Texts.folded(typed);
        if (folded.equals(SHORT_KANA_NAME)) {
            return Optional.of(KANA_NAME);
        }
        return Arrays.stream(values())
                .filter(heading -> heading.text.equalsIgnoreCase(folded))
                .findFirst();
    }

    static String texts() {
        return Arrays.stream(values()).map(Heading::text).collect(Collectors.joining(" "));
    }
}
