package kenpo.portal.staff.terms;

import java.util.List;

/** Shown on /terms. */
record TermsListPage(List<TermsLine> lines, boolean mayPublish, boolean published, boolean withdrawn) {}
