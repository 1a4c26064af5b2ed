package kenpo.portal.society;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The society whose rows the running request or job may touch: bound for the length of a call, gone with it, and not
 * carried to other threads.
 */
public final class CurrentSociety {
    private static final ScopedValue<Society> CURRENT = ScopedValue.newInstance();

    private CurrentSociety() {}

    /** Throws IllegalStateException when none is bound. */
    public static Society get() {
        try {
            return CURRENT.get();
        } catch (NoSuchElementException e) {
            throw new IllegalStateException("no society is bound to this thread", e);
        }
    }

    static Optional<Society> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public static void run(Society society, Runnable work) {
        ScopedValue.where(CURRENT, society).run(work);
    }

    public static <T> T call(Society society, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, society).call(work::call);
    }
}
