package kenpo.portal.recovery.web;

import java.util.List;
import kenpo.portal.recovery.flow.RecoveryFactor;

/** Shown on /forgot-password/another-method; back: the page of the factor asked for now. */
record AnotherFactorPage(String back, List<RecoveryFactor> others) {
    AnotherFactorPage {
        others = List.copyOf(others);
    }
}
