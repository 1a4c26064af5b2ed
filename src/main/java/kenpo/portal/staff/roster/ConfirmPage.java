package kenpo.portal.staff.roster;

import java.util.UUID;
import kenpo.portal.roster.imports.Preview;

/** Shown on /roster/{id}/confirm. */
record ConfirmPage(UUID id, String fileName, Preview preview) {}
