package kenpo.portal.command;

import org.springframework.beans.factory.BeanFactory;

/**
 * A command of the operator. Picocli makes it and fills its options before the portal's beans exist, so that help and
 * usage errors need no database.
 */
interface PortalCommand {
    int DONE = 0;
    int REFUSED = 1;

    /**
     * Answers the exit status; throws {@link kenpo.portal.operator.Refusal} with the sentence to show. No society is
     * bound.
     */
    int run(BeanFactory portal, Terminal terminal);
}
