package kenpo.portal.recovery.web;

import kenpo.portal.recovery.flow.Asking;
import org.jspecify.annotations.Nullable;

/** Shown on /forgot-password/code, the same for everybody; again: what became of 再送信. */
record ResetCodePage(long minutes, Asking.@Nullable Again again) {}
