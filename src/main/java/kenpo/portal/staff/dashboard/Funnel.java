package kenpo.portal.staff.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first sign-in from issue to completion, and where people stop. */
record Funnel(List<Step> steps) {
    private static final List<Figure> ORDER = List.of(
            Figure.ISSUED,
            Figure.IDENTITY_CONFIRMED,
            Figure.TERMS_ACCEPTED,
            Figure.EMAIL_CONFIRMED,
            Figure.METHOD_CHOSEN,
            Figure.FIRST_SIGN_IN_COMPLETED);

    /** tenths: of a percent, of those issued. stopped: did not come here from the step before. */
    record Step(Figure figure, long count, long tenths, long stopped) {
        public String percent() {
            return tenths / 10 + "." + tenths % 10 + "%";
        }
    }

    Funnel {
        steps = List.copyOf(steps);
    }

    static Funnel of(CountedDay day) {
        var steps = new ArrayList<Step>();
        long issued = day.of(Figure.ISSUED);
        long before = issued;
        for (Figure figure : ORDER) {
            long count = day.of(figure);
            steps.add(new Step(figure, count, issued == 0 ? 0 : Math.round(1000.0 * count / issued), before - count));
            before = count;
        }
        return new Funnel(steps);
    }

    public long issued() {
        return steps.getFirst().count();
    }

    public long completed() {
        return steps.getLast().count();
    }

    /** The step most people have not come to; null when nobody stands anywhere. */
    public @Nullable Step worst() {
        return steps.stream()
                .filter(step -> step.stopped() > 0)
                .max(Comparator.comparingLong(Step::stopped))
                .orElse(null);
    }
}
