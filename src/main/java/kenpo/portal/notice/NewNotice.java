package kenpo.portal.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice to be published; until: the moment it disappears, null: never by itself. */
public record NewNotice(
        Notice.Words japanese,
        Notice.@Nullable Words english,
        boolean important,
        Instant from,
        @Nullable Instant until) {}
