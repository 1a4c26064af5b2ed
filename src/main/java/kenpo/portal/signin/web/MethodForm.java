package kenpo.portal.signin.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import kenpo.portal.society.Method;

/** Typed and chosen on /sign-in/method; the method as text, since anything may be posted. */
record MethodForm(String userId, String method) {
    MethodForm {
        userId = Objects.requireNonNullElse(userId, "");
        method = Objects.requireNonNullElse(method, "");
    }

    /** Empty when none, or none that exists, was chosen. */
    Optional<Method> chosen() {
        return Arrays.stream(Method.values())
                .filter(each -> each.name().equals(method))
                .findFirst();
    }
}
