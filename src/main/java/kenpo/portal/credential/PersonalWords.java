package kenpo.portal.credential;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.roster.MemberId;
import kenpo.portal.roster.Members;
import kenpo.portal.society.Society;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What others know or guess of a person, and a password may not be. */
@Component
public class PersonalWords {
    private final Members members;
    private final UserIds userIds;

    PersonalWords(Members members, UserIds userIds) {
        this.members = members;
        this.userIds = userIds;
    }

    @Transactional(readOnly = true)
    public PasswordContext of(Society society, MemberId person) {
        var member = members.find(society.id(), person).orElseThrow();
        var ids = Stream.of(userIds.active(society.id(), person), userIds.present(society.id(), person))
                .flatMap(id -> id.map(UserId::value).stream())
                .collect(Collectors.toSet());
        return new PasswordContext(society, ids, member.card(), member.dateOfBirth());
    }
}
