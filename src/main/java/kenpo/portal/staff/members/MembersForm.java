package kenpo.portal.staff.members;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Typed on /members: whom to look for. */
record MembersForm(String text, String state) {
    MembersForm {
        text = Objects.requireNonNullElse(text, "");
        state = Objects.requireNonNullElse(state, "");
    }

    static MembersForm of(MemberSearch search) {
        return new MembersForm(
                search.text(), search.state() == null ? "" : search.state().name());
    }

    /** Empty when the text is longer than anything that could be found; an unknown state is none. */
    Optional<MemberSearch> search() {
        var chosen = Arrays.stream(MemberState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        try {
            return Optional.of(new MemberSearch(text, chosen.orElse(null)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Never what was typed: this text may end in a log. */
    @Override
    public String toString() {
        return "MembersForm";
    }
}
