package kenpo.portal.signin.web;

import java.util.Objects;
import kenpo.portal.society.Method;
import org.jspecify.annotations.Nullable;

/** Typed and chosen on /sign-in/method. */
record MethodForm(String userId, @Nullable Method method) {
    MethodForm {
        userId = Objects.requireNonNullElse(userId, "");
    }
}
