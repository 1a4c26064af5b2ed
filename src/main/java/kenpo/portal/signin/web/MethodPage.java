package kenpo.portal.signin.web;

import java.util.List;
import kenpo.portal.society.Method;

/**
 * Shown on /sign-in/method.
 *
 * @param offered in the order shown
 * @param mayKeepUserId an earlier user's present ID stands in the field and may stay
 */
record MethodPage(List<Method> offered, boolean mayKeepUserId) {
    MethodPage {
        offered = List.copyOf(offered);
    }
}
