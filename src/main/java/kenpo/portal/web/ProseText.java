package kenpo.portal.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * {@code prose:text}: as {@code th:text}, with spans around what must not break. Browsers split compound nouns
 * (認証方/法); the longest term wins, and a bracket moves to the next line as one.
 */
class ProseText extends AbstractStandardExpressionAttributeTagProcessor {
    private static final int AS_TH_TEXT = 1300;
    private static final Pattern UNBROKEN = Pattern.compile("""
            (?<block>（[^（）]{2,24}）)|(?<word>(?i:sign-in|one-time))|\
            (?<keep>仮ユーザID|仮パスワード|ユーザID|ワンタイムパスワード|認証アプリ|認証方法|生年月日|確認コード|確認メール|郵送コード\
            |メールアドレス|ほかの方法|利用規約|画面ロック|通知書|初回ログイン|健康保険組合|被保険者|お問い合わせ|再送信\
            |受信許可|手順\\d+|QRコード|拡張機能|パスキー|リカバリーコード|Bluetooth|迷惑メール|有効期限|英数字|半角\
            |もう一度|あと\\d+回\
            |\\d+～\\d+文字|(?:明治|大正|昭和|平成|令和)?\\d{1,4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}時\\d{2}分\
            |\\d[\\d,]*(?:分間|分|秒|時間|日間|日|か月|年|月|桁|文字|回|件|個|台|つ|KB|MB))""");

    ProseText(String prefix) {
        super(TemplateMode.HTML, prefix, "text", AS_TH_TEXT, true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String value,
            @Nullable Object result,
            IElementTagStructureHandler structure) {
        structure.setBody(model(context.getModelFactory(), result == null ? "" : result.toString()), false);
    }

    private static IModel model(IModelFactory make, String text) {
        var model = make.createModel();
        add(model, make, text);
        return model;
    }

    private static void add(IModel model, IModelFactory make, String text) {
        var found = UNBROKEN.matcher(text);
        int end = 0;
        while (found.find()) {
            plain(model, make, text.substring(end, found.start()));
            model.add(make.createOpenElementTag("span", "class", kept(found)));
            plain(model, make, found.group());
            model.add(make.createCloseElementTag("span"));
            end = found.end();
        }
        plain(model, make, text.substring(end));
    }

    private static String kept(Matcher found) {
        if (found.group("block") != null) {
            return "keep-block";
        }
        return found.group("word") == null ? "keep" : "keep-word";
    }

    private static void plain(IModel model, IModelFactory make, String text) {
        model.add(make.createText(HtmlEscape.escapeHtml4Xml(text)));
    }
}
