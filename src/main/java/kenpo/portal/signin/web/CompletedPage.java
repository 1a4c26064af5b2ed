package kenpo.portal.signin.web;

import java.time.LocalDate;
import kenpo.portal.society.Method;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /sign-in/completed.
 *
 * @param setUpUntil the last day for setting the chosen method up; null when nothing is left to set up
 */
record CompletedPage(
        String userId,
        String maskedAddress,
        Method method,
        @Nullable LocalDate setUpUntil) {}
