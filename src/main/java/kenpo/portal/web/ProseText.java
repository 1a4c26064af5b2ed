package kenpo.portal.web;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code prose:text}: as {@code th:text}, with spans around what must not break. Browsers split compound nouns
 * (認証方/法); the longest term wins, and a bracket moves to the next line as one.
 */
class ProseText extends AbstractStandardExpressionAttributeTagProcessor {
    private static final int AS_TH_TEXT = 1300;
    /** More than there are messages; then it begins anew, so that what varies, such as a notice, goes again. */
    private static final int REMEMBERED = 4000;

    private final ConcurrentHashMap<String, List<ProsePart>> parts = new ConcurrentHashMap<>();

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

    private IModel model(IModelFactory make, String text) {
        var model = make.createModel();
        for (var part : parts(text)) {
            var words = make.createText(part.html());
            if (part.keeping().isEmpty()) {
                model.add(words);
            } else {
                model.add(make.createOpenElementTag("span", "class", part.keeping()));
                model.add(words);
                model.add(make.createCloseElementTag("span"));
            }
        }
        return model;
    }

    private List<ProsePart> parts(String text) {
        var known = parts.get(text);
        if (known != null) {
            return known;
        }
        var found = ProsePart.of(text);
        if (parts.size() >= REMEMBERED) {
            parts.clear();
        }
        parts.put(text, found);
        return found;
    }
}
