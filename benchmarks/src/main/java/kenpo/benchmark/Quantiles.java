package kenpo.benchmark;

import java.util.List;

/** Median and 95th percentile of milliseconds. */
record Quantiles(double median, double high) {
    static Quantiles of(List<Double> milliseconds) {
        var sorted = milliseconds.stream().sorted().toList();
        return new Quantiles(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100));
    }
}
