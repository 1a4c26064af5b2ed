package kenpo.portal.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The roster files of a past: its people as lines with the columns of the demo's own. */
final class PastRoster {
    private static final String HEADINGS =
            "記号,番号,枝番,氏名,カナ氏名,生年月日,本人家族区分,続柄,資格取得日,資格喪失日,事業所コード,事業所名,ユーザID,メールアドレス,郵便番号,住所";
    private static final List<String> ESTABLISHMENTS = List.of("さくら製作所 本社", "さくら製作所 川崎工場", "さくら販売株式会社");
    private static final List<String> FAMILY_NAMES = List.of(
            "阿部 アベ",
            "石井 イシイ",
            "上野 ウエノ",
            "江口 エグチ",
            "大野 オオノ",
            "片山 カタヤマ",
            "菊地 キクチ",
            "久保 クボ",
            "小島 コジマ",
            "桜井 サクライ",
            "菅原 スガワラ",
            "高田 タカダ",
            "千葉 チバ",
            "土屋 ツチヤ",
            "寺田 テラダ",
            "永井 ナガイ",
            "西田 ニシダ",
            "野口 ノグチ",
            "東 ヒガシ",
            "平野 ヒラノ",
            "福田 フクダ",
            "本田 ホンダ",
            "松井 マツイ",
            "水野 ミズノ",
            "武藤 ムトウ",
            "望月 モチヅキ",
            "安田 ヤスダ",
            "吉村 ヨシムラ",
            "若林 ワカバヤシ");
    private static final List<String> GIVEN_NAMES = List.of(
            "明 アキラ", "綾 アヤ", "一樹 カズキ", "香織 カオリ", "圭介 ケイスケ", "恵 メグミ", "浩二 コウジ", "早紀 サキ", "慎一 シンイチ", "純子 ジュンコ", "大地 ダイチ",
            "千夏 チナツ", "哲也 テツヤ", "奈緒 ナオ", "信行 ノブユキ", "春香 ハルカ", "秀樹 ヒデキ", "文香 フミカ", "誠 マコト", "美和 ミワ", "康平 コウヘイ", "裕子 ユウコ",
            "亮太 リョウタ");

    private PastRoster() {}

    /** left: the first day without insurance. */
    record Line(
            PastPerson person,
            LocalDate insuredFrom,
            @Nullable LocalDate left) {}

    static byte[] file(List<Line> lines) {
        return lines.stream()
                .map(PastRoster::text)
                .collect(Collectors.joining("\n", HEADINGS + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Line line) {
        var person = line.person();
        var card = person.card();
        var family = FAMILY_NAMES.get(person.number() % FAMILY_NAMES.size()).split(" ");
        var given = GIVEN_NAMES
                .get(PastPerson.chance(person.number(), 5, GIVEN_NAMES.size()))
                .split(" ");
        int place = person.establishment();
        return String.join(
                ",",
                card.symbol(),
                card.number(),
                card.subNumber(),
                family[0] + " " + given[0],
                family[1] + " " + given[1],
                day(person.born()),
                "1",
                "本人",
                day(line.insuredFrom()),
                day(line.left()),
                "000" + place,
                ESTABLISHMENTS.get(place - 1),
                "",
                "",
                "212-0013",
                "神奈川県川崎市幸区さくら町" + (person.number() % 5 + 1) + "-" + (person.number() + 100));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
