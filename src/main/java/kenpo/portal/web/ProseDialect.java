package kenpo.portal.web;

import java.util.Set;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.dialect.IProcessorDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/** Adds to templates {@code prose:text}, which keeps fixed terms on one line, and {@code #tokyo} for days and times. */
public class ProseDialect implements IProcessorDialect, IExpressionObjectDialect {
    @Override
    public String getName() {
        return "prose";
    }

    @Override
    public String getPrefix() {
        return "prose";
    }

    @Override
    public int getDialectProcessorPrecedence() {
        return StandardDialect.PROCESSOR_PRECEDENCE;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new ProseText(prefix));
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("tokyo");
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return new LocalTokyoTime(context.getLocale());
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
