package kenpo.portal.staff.members;

import java.util.List;

/**
 * A page of those found.
 *
 * @param count how many can be paged through
 * @param more there are others beyond that
 */
public record FoundPage(List<FoundMember> members, int number, int count, boolean more) {
    public FoundPage {
        members = List.copyOf(members);
    }
}
