package kenpo.portal.staff.members;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kenpo.portal.account.Account;
import kenpo.portal.account.Mailbox;
import kenpo.portal.account.UserId;
import kenpo.portal.account.UserIds;
import kenpo.portal.roster.InsuredPersons;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Approval;
import kenpo.portal.staff.Approvals;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.web.TokyoTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one person together. */
@Component
@Transactional(readOnly = true)
class MemberPages {
    private static final MemberPage.History NO_HISTORY = new MemberPage.History(List.of(), 1, 0);

    private final FoundMembers members;
    private final InsuredPersons persons;
    private final UserIds userIds;
    private final AccountFacts accounts;
    private final PhoneWording phone;
    private final Approvals approvals;

    MemberPages(
            FoundMembers members,
            InsuredPersons persons,
            UserIds userIds,
            AccountFacts accounts,
            PhoneWording phone,
            Approvals approvals) {
        this.members = members;
        this.persons = persons;
        this.userIds = userIds;
        this.accounts = accounts;
        this.phone = phone;
        this.approvals = approvals;
    }

    public MemberPage of(
            Society society,
            MemberFacts facts,
            SignedInStaff reader,
            int historyPage,
            MemberPage.@Nullable Done done,
            Locale language) {
        var member = facts.member();
        var account = Optional.ofNullable(facts.account());
        var card = phone.of(Diagnosis.of(facts), language);
        var actions = actions(facts, card, reader);
        return new MemberPage(
                member,
                persons.establishmentOf(member),
                facts.account(),
                members.firstSignInCompleted(society.id(), member.id()).orElse(null),
                userIds.active(society.id(), member.id()).map(UserId::value).orElse(null),
                members.state(society.id(), member.id()).orElse(null),
                actions.stream().anyMatch(ActionLine::helps) ? card : card.withoutAction(),
                mail(facts, language),
                account.flatMap(accounts::waitingEmail)
                        .map(email -> email.value())
                        .orElse(null),
                account.map(accounts::methods).orElse(List.of()),
                account.map(found -> accounts.counts(found).recoveryCodes()).orElse(0),
                account.map(accounts::browsers).orElse(List.of()),
                account.map(accounts::kept).orElse(List.of()),
                members.household(society.id(), member.card()),
                account.map(found -> accounts.history(found, historyPage)).orElse(NO_HISTORY),
                actions.isEmpty() ? null : actions,
                reader.may(Permission.READ_AUDIT),
                waiting(society, facts, reader),
                done);
    }

    private List<String> waiting(Society society, MemberFacts facts, SignedInStaff reader) {
        var id = facts.member().id().value();
        return approvals.waiting(society, reader).stream()
                .filter(approval -> id.equals(approval.subject()))
                .map(Approval::deedKey)
                .toList();
    }

    /** Of those the reader may do; who has no account can only be sent a letter. */
    private static List<ActionLine> actions(MemberFacts facts, PhoneCard card, SignedInStaff reader) {
        return Arrays.stream(OfficeAction.values())
                .filter(action -> reader.may(action.permission()))
                .filter(action -> facts.account() != null || (action == OfficeAction.REISSUE && facts.isInsured()))
                .map(action -> line(action, facts, card))
                .toList();
    }

    private static ActionLine line(OfficeAction action, MemberFacts facts, PhoneCard card) {
        var obstacle = Fitting.obstacle(action, facts);
        boolean advised = card.helps().filter(action::equals).isPresent();
        return new ActionLine(
                action, obstacle.map(why -> "members.obstacle." + why).orElse(null), advised && obstacle.isEmpty());
    }

    private static @Nullable Words mail(MemberFacts facts, Locale language) {
        Account account = facts.account();
        if (account == null || account.firstSignIn().email() == null) {
            return null;
        }
        Mailbox mailbox = facts.mailbox();
        return mailbox == null
                ? Words.of("members.mail.NONE")
                : Words.of("members.mail." + mailbox.state().name(), TokyoTime.dayAndTime(mailbox.at(), language));
    }
}
