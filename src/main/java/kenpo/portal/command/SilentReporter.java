package kenpo.portal.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps Spring's own report of a failed start away from the operator, who gets the {@link Sentence}. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class SilentReporter implements SpringBootExceptionReporter {
    private static final Logger LOG = LoggerFactory.getLogger(SilentReporter.class);

    @Override
    public boolean reportException(Throwable failure) {
        LOG.debug("The portal did not start", failure);
        return true;
    }
}
