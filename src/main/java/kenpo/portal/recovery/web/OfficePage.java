package kenpo.portal.recovery.web;

import org.jspecify.annotations.Nullable;

/** Shown on /forgot-password/office; elsewhere: the address at which the account's passkeys may work, null: it has none. */
record OfficePage(@Nullable String elsewhere) {}
