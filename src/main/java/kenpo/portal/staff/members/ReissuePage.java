package kenpo.portal.staff.members;

import java.util.List;
import kenpo.portal.roster.Member;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /members/{id}/reissue.
 *
 * @param obstacle key of why this person gets no letter; null where one fits
 * @param ends keys of what a letter would end
 * @param twoPersons a second person has to approve it
 */
record ReissuePage(Member member, @Nullable String obstacle, List<String> ends, boolean twoPersons) {
    private static final List<String> OF_WHO_BEGAN = List.of(
            "members.reissue.ends.letter",
            "members.reissue.ends.factors",
            "members.reissue.ends.browsers",
            "members.reissue.ends.email");

    ReissuePage {
        ends = List.copyOf(ends);
    }

    static ReissuePage of(MemberFacts facts) {
        return new ReissuePage(
                facts.member(),
                Fitting.obstacle(OfficeAction.REISSUE, facts)
                        .map(why -> "members.obstacle." + why)
                        .orElse(null),
                facts.hasBegun() ? OF_WHO_BEGAN : OF_WHO_BEGAN.subList(0, 1),
                needsTwoPersons(facts));
    }

    /** Where methods are set up it resets them, and whoever issues a letter can open it. */
    static boolean needsTwoPersons(MemberFacts facts) {
        var account = facts.account();
        return facts.settings().office().twoPersons() && account != null && account.isMethodSetUp();
    }

    public boolean hasAddress() {
        return member.address() != null;
    }
}
