package kenpo.portal.settings.web;

import java.util.List;
import kenpo.portal.credential.OwnMethod;
import kenpo.portal.society.Method;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /settings/methods.
 *
 * @param addable the methods of which one more may be set up
 * @param done what has just been done
 */
record MethodsPage(
        List<OwnMethod> methods,
        int recoveryCodes,
        List<Method> addable,
        @Nullable Done done) {
    /** Names are those of the address's parameters. */
    enum Done {
        ADDED,
        RENAMED,
        REMOVED
    }

    MethodsPage {
        methods = List.copyOf(methods);
        addable = List.copyOf(addable);
    }
}
