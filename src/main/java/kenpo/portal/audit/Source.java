package kenpo.portal.audit;

/** Where a request comes from: network address as text, browser as it calls itself; empty for commands and jobs. */
public record Source(String address, String browser) {
    public static final Source NONE = new Source("", "");
    private static final ScopedValue<Source> CURRENT = ScopedValue.newInstance();

    public static Source current() {
        return CURRENT.isBound() ? CURRENT.get() : NONE;
    }

    public static <T, X extends Throwable> T call(Source source, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, source).call(work);
    }
}
