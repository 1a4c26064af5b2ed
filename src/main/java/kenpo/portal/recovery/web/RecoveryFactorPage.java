package kenpo.portal.recovery.web;

/**
 * Shown where a factor beside the mailbox is asked for.
 *
 * @param others whether the person can show another one instead
 * @param starting whether the browser's passkey dialog opens by itself
 */
record RecoveryFactorPage(boolean others, boolean starting) {}
