package kenpo.portal.staff.members;

import java.util.Optional;
import java.util.UUID;
import kenpo.portal.roster.MemberId;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a deed is about whose subject is somebody on the roster. */
@Component
class MemberDeeds {
    private final Persons persons;

    MemberDeeds(Persons persons) {
        this.persons = persons;
    }

    Optional<Deed.Concerned> concerned(Society society, @Nullable UUID subject) {
        return Optional.ofNullable(subject)
                .flatMap(id -> persons.find(society, new MemberId(id)))
                .map(MemberDeeds::concerned);
    }

    private static Deed.Concerned concerned(MemberFacts facts) {
        var member = facts.member();
        var card = member.card();
        var account = facts.account();
        return new Deed.Concerned(
                member.name(),
                member.kanaName(),
                card.symbol() + "・" + card.number() + "・" + card.subNumber(),
                MembersController.PATH + "/" + member.id().value(),
                account == null ? member.id().value() : account.id().value());
    }
}
