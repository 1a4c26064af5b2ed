package kenpo.portal.staff.web;

/** Shown on /step-up; returnTo is a path of this office. */
record StepUpPage(boolean app, String returnTo) {}
