package kenpo.portal.settings.web;

/**
 * Shown on /report.
 *
 * @param event the one that is reported
 * @param done it has been
 */
record ReportPage(HistoryPage.Line event, boolean done) {}
