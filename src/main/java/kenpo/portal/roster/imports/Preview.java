package kenpo.portal.roster.imports;

/**
 * What an import would do, in persons; the refused are lines. While a line's identity cannot be read nobody is taken as
 * left for being absent.
 */
public record Preview(
        Extent extent,
        int added,
        int changed,
        int left,
        int unchanged,
        int refused,
        int insuredBefore,
        boolean identityUnreadable) {
    private static final int PERCENT_WITHOUT_ASKING = 5;

    /** So many members leave, by absence or by the date in their line, that a person must have confirmed exactly this number. */
    public boolean needsAllowance() {
        return 100L * left > (long) PERCENT_WITHOUT_ASKING * insuredBefore;
    }

    public int toApply() {
        return added + changed + left;
    }
}
