package kenpo.portal.audit;

import java.util.concurrent.Callable;

/** Where a request comes from: network address as text, browser as it calls itself; empty for commands and jobs. */
public record Source(String address, String browser) {
    public static final Source NONE = new Source("", "");
    private static final ScopedValue<Source> CURRENT = ScopedValue.newInstance();

    public static Source current() {
        return CURRENT.isBound() ? CURRENT.get() : NONE;
    }

    public static <T> T call(Source source, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, source).call(work::call);
    }
}
