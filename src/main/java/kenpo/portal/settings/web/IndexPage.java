package kenpo.portal.settings.web;

import java.util.List;

/**
 * Shown on /settings.
 *
 * @param readOnly the person has left the society and may read on
 * @param closed a page was asked for that this member has not (any more)
 */
record IndexPage(List<Place> places, boolean readOnly, boolean closed) {
    IndexPage {
        places = List.copyOf(places);
    }
}
