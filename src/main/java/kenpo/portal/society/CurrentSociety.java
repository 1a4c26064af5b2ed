package kenpo.portal.society;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The society whose rows the running request or job may touch: bound for the length of a call, gone with it, and not
 * carried to other threads.
 */
public final class CurrentSociety {
    private static final ScopedValue<Society> CURRENT = ScopedValue.newInstance();

    /** Whose rows are visible; bound without {@link #CURRENT} only while the society itself is being read. */
    private static final ScopedValue<SocietyId> ROWS = ScopedValue.newInstance();

    private CurrentSociety() {}

    /** Throws IllegalStateException when none is bound. */
    public static Society get() {
        try {
            return CURRENT.get();
        } catch (NoSuchElementException e) {
            throw new IllegalStateException("no society is bound to this thread", e);
        }
    }

    /** Empty where none is bound, as behind an unknown host. */
    public static Optional<Society> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public static void run(Society society, Runnable work) {
        ScopedValue.where(CURRENT, society).where(ROWS, society.id()).run(work);
    }

    public static <T extends @Nullable Object, X extends Throwable> T call(
            Society society, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, society).where(ROWS, society.id()).call(work);
    }

    static Optional<SocietyId> rows() {
        return ROWS.isBound() ? Optional.of(ROWS.get()) : Optional.empty();
    }

    static <T, X extends Throwable> T withRowsOf(SocietyId society, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(ROWS, society).call(work);
    }
}
