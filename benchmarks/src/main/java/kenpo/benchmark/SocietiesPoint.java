package kenpo.benchmark;

/**
 * All that was measured with so many societies.
 *
 * @param startSeconds until the server has answered the first page
 * @param megabytesAtStart resident memory of the server then, of its heap of at most 512 MB and all else
 * @param megabytes the same behind all sign-ins
 * @param unseen the sign-in page of societies that nobody has asked this server for
 * @param again the sign-in page of one that was asked for a moment ago
 * @param slowestPage of some ten seconds of these pages, one at a time, beside the jobs
 * @param refusedPages of all that were asked for, warming up too
 * @param signedInto how many societies the sign-ins were spread over
 * @param atRest processor time while nobody asks the server for anything
 */
record SocietiesPoint(
        int societies,
        double startSeconds,
        double megabytesAtStart,
        double megabytes,
        Quantiles unseen,
        Quantiles again,
        double slowestPage,
        int refusedPages,
        int signedInto,
        SignInCost signIn,
        Rest atRest) {}
