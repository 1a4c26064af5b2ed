package kenpo.portal.settings.web;

import kenpo.portal.credential.OwnMethod;

/**
 * Shown on /settings/methods/{key}.
 *
 * @param last the only method there is, which stays
 * @param fresh whether a factor was shown so recently that it may be changed
 */
record MethodPage(OwnMethod method, boolean last, boolean fresh) {}
