package kenpo.benchmark;

import java.util.List;

/**
 * All that was measured with so many persons on the roster.
 *
 * @param accounts those that have been signed in to
 * @param importSeconds of the whole roster, by the command from start to end
 * @param lettersPerSecond without the start of the command
 * @param fillSeconds what it took to write the accounts nobody signed in to, and to vacuum
 * @param dashboard the first page of the office, when its figures have been counted
 * @param counting the same page for who comes first on a day and has them counted; the job does that work every five minutes
 * @param bytes of the database
 * @param tables the largest first
 */
record AccountsPoint(
        long persons,
        long accounts,
        double importSeconds,
        double linesPerSecond,
        double lettersPerSecond,
        double fillSeconds,
        SignInCost signIn,
        List<SearchTime> searches,
        Quantiles dashboard,
        double counting,
        long bytes,
        List<TableSize> tables) {
    /** Of the slowest kind of search. */
    SearchTime slowestSearch() {
        return searches.stream()
                .max(java.util.Comparator.comparingDouble(
                        search -> search.milliseconds().high()))
                .orElseThrow();
    }

    double bytesPerSession() {
        return tables.stream()
                .filter(table -> table.table().equals("member_session"))
                .findFirst()
                .orElseThrow()
                .bytesPerRow();
    }
}
