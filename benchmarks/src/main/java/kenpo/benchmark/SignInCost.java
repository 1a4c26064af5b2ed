package kenpo.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Milliseconds of one sign-in that succeeded: processor time of the server, of which its password hash, and of PostgreSQL; as browsers see it; and how many failed. */
record SignInCost(double server, double hash, double postgresql, Quantiles wall, int failed) {
    static SignInCost of(List<Double> milliseconds, CpuTimes spent) {
        int n = milliseconds.size();
        return new SignInCost(
                spent.server() / n, spent.hashing() / n, spent.postgresql() / n, Quantiles.of(milliseconds), 0);
    }

    static SignInCost median(List<SignInCost> rounds, List<Double> wall, int failed) {
        return new SignInCost(
                median(rounds, SignInCost::server),
                median(rounds, SignInCost::hash),
                median(rounds, SignInCost::postgresql),
                Quantiles.of(wall),
                failed);
    }

    private static double median(List<SignInCost> rounds, ToDoubleFunction<SignInCost> part) {
        return Quantiles.of(rounds.stream().mapToDouble(part).boxed().toList()).median();
    }
}
