package kenpo.portal.staff.members;

import org.jspecify.annotations.Nullable;

/**
 * An action on a person's page.
 *
 * @param obstacle key of why it does not fit now; null where it does
 * @param helps the telephone card advises it
 */
record ActionLine(OfficeAction action, @Nullable String obstacle, boolean helps) {}
