package kenpo.portal.staff.web;

import kenpo.portal.credential.authenticatorapp.KeyUri;

/** Shown on /join/app, and never again. */
record JoinAppPage(KeyUri key) {}
