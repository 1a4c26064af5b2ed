package kenpo.portal.notice;

import org.jspecify.annotations.Nullable;

/**
 * What the office writes.
 *
 * @param english null where the Japanese words stand for both
 * @param pinned stands above all others
 * @param mailed whoever asked for mails about notices, and may read it, gets one
 */
public record NoticeContent(
        Notice.Words japanese,
        Notice.@Nullable Words english,
        Audience audience,
        boolean important,
        boolean pinned,
        boolean mailed) {}
