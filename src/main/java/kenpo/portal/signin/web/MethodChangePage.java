package kenpo.portal.signin.web;

import java.util.List;
import kenpo.portal.society.Method;

/** Shown on /sign-in/method-change; back: the page of the method chosen now. */
record MethodChangePage(String back, List<Method> others) {
    MethodChangePage {
        others = List.copyOf(others);
    }
}
