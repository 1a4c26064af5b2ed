package kenpo.portal.staff.members;

import java.util.List;
import java.util.Optional;

/**
 * What the telephone card of a person's page says (電話でお答えできること).
 *
 * @param state why it does not go on, or that it does
 * @param say what to tell the caller, word for word
 * @param mayTell what the caller may hear, once the identity questions were answered
 * @param helps the action that helps where the caller cannot do it alone
 */
record PhoneCard(Words state, Words say, List<Words> mayTell, Optional<OfficeAction> helps) {
    PhoneCard {
        mayTell = List.copyOf(mayTell);
    }

    /** For a reader who may not do it, or where it does not fit. */
    PhoneCard withoutAction() {
        return new PhoneCard(state, say, mayTell, Optional.empty());
    }

    /** The same for everybody, as keys: what the phone is no place for. */
    public List<String> mustNotTell() {
        return List.of(
                "members.phone.never.secrets",
                "members.phone.never.email",
                "members.phone.never.roster",
                "members.phone.never.others");
    }
}
