package kenpo.portal.signin.web;

import java.util.List;
import kenpo.portal.credential.SecondFactor;

/** Shown on /sign-in/another-method; back: the page of the factor asked for now. */
record AnotherMethodPage(String back, List<SecondFactor> others) {
    AnotherMethodPage {
        others = List.copyOf(others);
    }
}
