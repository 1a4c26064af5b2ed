package kenpo.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/**
 * A part of a text, ready for a page.
 *
 * @param html the words, escaped
 * @param keeping the class that keeps a line from breaking within; empty where it may
 */
record ProsePart(String html, String keeping) {
    private static final Pattern UNBROKEN = Pattern.compile("""
            (?<block>（[^（）]{2,24}）)|(?<word>(?i:sign-in|one-time))|\
            (?<keep>仮ユーザID|仮パスワード|ユーザID|ワンタイムパスワード|認証アプリ|認証方法|生年月日|確認コード|確認メール|郵送コード\
            |メールアドレス|ほかの方法|利用規約|画面ロック|通知書|初回ログイン|健康保険組合|被保険者|お問い合わせ|再送信\
            |受信許可|手順\\d+|QRコード|UTF-8|拡張機能|パスキー|リカバリーコード|Bluetooth|迷惑メール|有効期限|英数字|半角\
            |もう一度|あと\\d+回\
            |\\d{1,9}～\\d{1,9}文字|(?:明治|大正|昭和|平成|令和)?\\d{1,4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}時\\d{2}分\
            |\\d[\\d,]{0,14}(?:分間|分|秒|時間|日間|日|か月|年|月|桁|文字|回|件|個|台|つ|KB|MB))""");

    static List<ProsePart> of(String text) {
        var parts = new ArrayList<ProsePart>();
        var found = UNBROKEN.matcher(text);
        int end = 0;
        while (found.find()) {
            add(parts, text.substring(end, found.start()), "");
            add(parts, found.group(), keeping(found));
            end = found.end();
        }
        add(parts, text.substring(end), "");
        return List.copyOf(parts);
    }

    private static void add(List<ProsePart> parts, String words, String keeping) {
        if (!words.isEmpty()) {
            parts.add(new ProsePart(HtmlEscape.escapeHtml4Xml(words), keeping));
        }
    }

    private static String keeping(Matcher found) {
        if (found.group("block") != null) {
            return "keep-block";
        }
        return found.group("word") == null ? "keep" : "keep-word";
    }
}
