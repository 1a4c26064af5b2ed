package kenpo.portal.staff.members;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Shown on /members.
 *
 * @param search as the addresses of further pages have it
 * @param narrowed somebody or a state is looked for
 */
record MembersPage(FoundPage found, String search, boolean narrowed) {
    public List<FoundMember> lines() {
        return found.members();
    }

    public int number() {
        return found.number();
    }

    public int count() {
        return found.count();
    }

    public boolean more() {
        return found.more();
    }

    public int first() {
        return (found.number() - 1) * FoundMembers.PAGE + 1;
    }

    public int last() {
        return first() + lines().size() - 1;
    }

    public List<Integer> pages() {
        return IntStream.rangeClosed(1, Math.ceilDiv(count(), FoundMembers.PAGE))
                .boxed()
                .toList();
    }

    public List<MemberState> states() {
        return List.of(
                MemberState.NOT_SIGNED_IN,
                MemberState.SETTING_UP,
                MemberState.IN_USE,
                MemberState.LOCKED,
                MemberState.MAIL_REFUSED,
                MemberState.SUSPENDED,
                MemberState.LEFT);
    }
}
