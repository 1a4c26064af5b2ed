package kenpo.portal.staff.terms;

import java.time.LocalDate;
import kenpo.portal.web.Prose;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /terms/new.
 *
 * @param earliest the first day it may have
 * @param seen the number of the last version there is
 * @param japanese what was typed as members would see it; null: not asked for
 */
record NewTermsPage(
        LocalDate earliest,
        int seen,
        @Nullable Prose japanese,
        @Nullable Prose english) {}
