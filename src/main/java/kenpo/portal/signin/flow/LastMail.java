package kenpo.portal.signin.flow;

import java.time.Instant;

/**
 * What the page tells about the last code that was mailed.
 *
 * @param validUntil until when it works
 * @param resendFrom from when on another may be asked for
 */
public record LastMail(Instant validUntil, Instant resendFrom) {}
