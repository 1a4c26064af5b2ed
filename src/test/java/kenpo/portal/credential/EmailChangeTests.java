package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kenpo.portal.account.Account;
import kenpo.portal.account.Accounts;
import kenpo.portal.audit.AuditTrail;
import kenpo.portal.credential.TestPeople.Person;
import kenpo.portal.fixtures.Committing;
import kenpo.portal.fixtures.DatabaseTest;
import kenpo.portal.fixtures.MutableClock;
import kenpo.portal.fixtures.TestSocieties;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.Mail;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.PublicAddress;
import kenpo.portal.society.SocietyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Committing
class EmailChangeTests {
    private static final SocietyId SAKURA = TestSocieties.sakura().id();
    private static final EmailAddress OLD = new EmailAddress("Hanako2026@example.com");
    private static final EmailAddress NEW = new EmailAddress("new@example.com");
    private static final EmailAddress THIRD = new EmailAddress("third@example.com");

    private final RecordingOutbox outbox = new RecordingOutbox();

    @Autowired
    private EmailChanges changes;

    @Autowired
    private MailedCodes codes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PublicAddress addresses;

    @Autowired
    private ReportLinks reports;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Reset reset;

    @Autowired
    private TestPeople people;

    @Autowired
    private MutableClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<Object> published = new ArrayList<>();
    private EmailChange change;
    private EmailUndo undo;
    private Account account;

    @BeforeEach
    void anAccount() {
        account = people.completed(SAKURA, people.add(SAKURA, Person.insured("1", "1")), "Hanako2026");
        var notices = new SecurityNotices(accounts, outbox, reports, addresses);
        change = new EmailChange(changes, codes, accounts, notices, outbox, addresses, audit, clock, published::add);
        undo = new EmailUndo(changes, codes, accounts, notices, audit, published::add);
    }

    @Test
    void presentAddressStaysUntilTheNewOneIsConfirmed() {
        ask(NEW);
        assertThat(outbox.mails()).extracting(Mail::to).containsExactly(NEW);
        assertThat(address()).isEqualTo(OLD);
        assertThat(check(outbox.wrongCode())).isInstanceOf(EmailConfirmationCheck.Mismatched.class);
        assertThat(address()).isEqualTo(OLD);
        assertThat(check(outbox.lastCode())).isInstanceOf(EmailConfirmationCheck.Confirmed.class);
        assertThat(address()).isEqualTo(NEW);
        assertThat(outbox.mails())
                .extracting(Mail::kind, Mail::to)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Mail.Kind.EMAIL_CHANGED, OLD),
                        org.assertj.core.groups.Tuple.tuple(Mail.Kind.EMAIL_REGISTERED, NEW));
    }

    @Test
    void linkConfirmsOnceAndOnlyWhenPressed() {
        ask(NEW);
        var token = outbox.lastToken();
        assertThat(within(() -> change.look(SAKURA, token))).isInstanceOf(LinkState.Confirmable.class);
        assertThat(address()).isEqualTo(OLD);
        assertThat(within(() -> change.confirm(SAKURA, token))).isInstanceOf(LinkState.Confirmed.class);
        assertThat(within(() -> change.confirm(SAKURA, token))).isInstanceOf(LinkState.AlreadyConfirmed.class);
        assertThat(within(() -> change.confirm(SAKURA, "guessed"))).isInstanceOf(LinkState.Unknown.class);
        assertThat(address()).isEqualTo(NEW);
        assertThat(published).containsExactly(new EmailChanged(SAKURA, account.id()));
    }

    @Test
    void codeForOneAddressConfirmsNoOther() {
        ask(NEW);
        var code = outbox.lastCode();
        var token = outbox.lastToken();
        ask(THIRD);
        assertThat(check(code)).isNotInstanceOf(EmailConfirmationCheck.Confirmed.class);
        assertThat(within(() -> change.confirm(SAKURA, token))).isInstanceOf(LinkState.Expired.class);
        assertThat(address()).isEqualTo(OLD);
    }

    @Test
    void cancelledOrLateLinkConfirmsNothing() {
        ask(NEW);
        var cancelled = outbox.lastToken();
        within(() -> {
            change.cancel(SAKURA, account.id());
            return true;
        });
        assertThat(within(() -> change.confirm(SAKURA, cancelled))).isInstanceOf(LinkState.Expired.class);
        ask(THIRD);
        clock.advance(Duration.ofHours(24));
        assertThat(within(() -> change.confirm(SAKURA, outbox.lastToken()))).isInstanceOf(LinkState.Expired.class);
        assertThat(address()).isEqualTo(OLD);
    }

    @Test
    void undoBringsTheFirstAddressBackWhateverItIsByThen() {
        var first = changeTo(NEW);
        var second = changeTo(THIRD);
        assertThat(undone(first)).isTrue();
        assertThat(address()).isEqualTo(OLD);
        assertThat(undone(first)).isFalse();
        assertThat(undone(second)).isFalse();
        assertThat(address()).isEqualTo(OLD);
        assertThat(outbox.mails())
                .filteredOn(mail -> mail.kind() == Mail.Kind.EMAIL_CHANGE_UNDONE)
                .extracting(Mail::to)
                .containsExactly(OLD, NEW);
    }

    @Test
    void whoGotTheAddressByAChangeCannotTakeItBackFromItsOwner() {
        var owners = changeTo(NEW);
        var thiefs = changeTo(OLD);
        assertThat(within(() -> undo.look(SAKURA, thiefs))).isInstanceOf(UndoState.Expired.class);
        assertThat(undone(thiefs)).isFalse();
        assertThat(address()).isEqualTo(OLD);
        assertThat(undone(owners)).isTrue();
    }

    @Test
    void whatWaitsEndsOnceAndOnlyWhereSomethingDoes() {
        ask(NEW);
        var link = outbox.lastToken();
        for (int i = 0; i < 2; i++) {
            within(() -> {
                change.endWaiting(SAKURA, account.id());
                return true;
            });
        }
        assertThat(within(() -> change.confirm(SAKURA, link))).isInstanceOf(LinkState.Expired.class);
        assertThat(check(outbox.lastCode())).isNotInstanceOf(EmailConfirmationCheck.Confirmed.class);
        assertThat(address()).isEqualTo(OLD);
    }

    @Test
    void undoEndsAfterThreeDays() {
        var token = changeTo(NEW);
        clock.advance(Duration.ofDays(3).minusSeconds(1));
        assertThat(within(() -> undo.look(SAKURA, token))).isInstanceOf(UndoState.Undoable.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(within(() -> undo.look(SAKURA, token))).isInstanceOf(UndoState.Expired.class);
        assertThat(undone(token)).isFalse();
        assertThat(address()).isEqualTo(NEW);
    }

    @Test
    void reissueLeavesNothingToConfirmOrUndo() {
        var token = changeTo(NEW);
        ask(THIRD);
        var link = outbox.lastToken();
        within(() -> reset.of(SAKURA, account.id()));
        assertThat(within(() -> change.confirm(SAKURA, link))).isInstanceOf(LinkState.Unknown.class);
        assertThat(undone(token)).isFalse();
    }

    @Test
    void ofParallelConfirmationsAndUndosOneCounts() {
        ask(NEW);
        var link = outbox.lastToken();
        assertThat(inParallel(() -> change.confirm(SAKURA, link)))
                .filteredOn(LinkState.Confirmed.class::isInstance)
                .hasSize(1);
        var token = undoToken();
        assertThat(inParallel(() -> undo.undo(SAKURA, token).isPresent()))
                .filteredOn(Boolean::booleanValue)
                .hasSize(1);
    }

    private String changeTo(EmailAddress address) {
        ask(address);
        within(() -> change.confirm(SAKURA, outbox.lastToken()));
        return undoToken();
    }

    private String undoToken() {
        var mail = outbox.mails().stream()
                .filter(each -> each.kind() == Mail.Kind.EMAIL_CHANGED)
                .reduce((_, last) -> last)
                .orElseThrow();
        var link = java.util.Objects.requireNonNull(mail.link());
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private boolean undone(String token) {
        return within(() -> undo.undo(SAKURA, token).isPresent());
    }

    private void ask(EmailAddress address) {
        assertThat(within(() -> change.ask(SAKURA, account.id(), address))).isInstanceOf(EmailCodeSending.Sent.class);
    }

    private EmailConfirmationCheck check(String code) {
        return within(() -> change.check(SAKURA, account.id(), code));
    }

    private EmailAddress address() {
        return java.util.Objects.requireNonNull(
                accounts.find(SAKURA, account.id()).orElseThrow().firstSignIn().email());
    }

    /** Made by hand, these have no transaction of their own. */
    private <T> T within(java.util.function.Supplier<T> work) {
        return CurrentSociety.call(
                TestSocieties.sakura(),
                () -> java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get())));
    }

    private <T> List<T> inParallel(java.util.function.Supplier<T> work) {
        var running = IntStream.range(0, 10)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> within(work), Thread::startVirtualThread))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}
