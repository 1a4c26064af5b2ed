package kenpo.portal.staff.web;

import kenpo.portal.staff.signin.OwnPasskey;

/** Shown on /account/passkeys/{id}; last: it cannot be removed. */
record OwnPasskeyPage(OwnPasskey passkey, boolean last) {}
