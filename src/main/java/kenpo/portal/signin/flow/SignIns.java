package kenpo.portal.signin.flow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import kenpo.portal.account.AccountId;
import kenpo.portal.credential.Confirmation;
import kenpo.portal.credential.CredentialKind;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.credential.PasskeyId;
import kenpo.portal.credential.Proof;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.key.Secrets;
import kenpo.portal.key.Sha256;
import kenpo.portal.society.HostName;
import kenpo.portal.society.Method;
import kenpo.portal.society.Society;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The half-way sign-ins of a society, each found by the random id in its browser's cookie. */
@Component
@Transactional
public class SignIns {
    private final SignInRows rows;
    private final FactFinding facts;
    private final Secrets secrets;
    private final Clock clock;

    SignIns(SignInRows rows, FactFinding facts, Secrets secrets, Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A new half-way sign-in; the id goes into the browser's cookie and is stored only as a hash. */
    public record Begun(String id, SignIn state) {}

    public Begun begin(
            Society society,
            HostName host,
            Proof.OfPassword proof,
            Remembering remembering,
            Optional<String> returnTo) {
        var remembered =
                remembering.proof().map(shown -> remembered(proof, shown)).orElse(null);
        return begin(
                society,
                host,
                ticket -> new SignInRows.Row(
                        ticket, proof.credential(), proof.confirmation(), false, null, null, remembered, null, null),
                proof.account(),
                new Beginning.ByPassword(),
                remembering.wished(),
                returnTo);
    }

    private RememberedAt remembered(Proof.OfPassword password, Proof.OfRememberedBrowser browser) {
        if (!browser.account().equals(password.account()) || !browser.society().equals(password.society())) {
            throw new IllegalArgumentException("the browser is remembered for another account");
        }
        return new RememberedAt(clock.instant());
    }

    /** A passkey that signs in alone has shown possession and its holder at once. */
    public Begun begin(
            Society society, HostName host, Proof.OfPasskey proof, Remembering remembering, Optional<String> returnTo) {
        var shown = new ShownFactor(SecondFactor.PASSKEY, clock.instant());
        return begin(
                society,
                host,
                ticket -> own(ticket, shown, null),
                proof.account(),
                new Beginning.ByPasskey(),
                remembering.wished(),
                returnTo);
    }

    /** For a signed-in member: shown is a factor proven a moment ago, null when one must be shown again. */
    public Begun begin(
            Society society,
            HostName host,
            AccountId account,
            FlowKey session,
            @Nullable ShownFactor shown,
            @Nullable Method adding,
            Optional<String> returnTo) {
        return begin(
                society,
                host,
                ticket -> own(ticket, shown, adding),
                account,
                new Beginning.BySession(session),
                false,
                returnTo);
    }

    private interface Opening {
        SignInRows.Row with(Ticket ticket);
    }

    private Begun begin(
            Society society,
            HostName host,
            Opening opening,
            AccountId account,
            Beginning beginning,
            boolean remember,
            Optional<String> returnTo) {
        var id = secrets.token();
        var ticket = new Ticket(society.id(), key(id), account, beginning, returnTo, clock.instant());
        var row = opening.with(ticket);
        rows.add(row);
        if (remember) {
            rows.change(ticket, "remember = true", null);
        }
        var begun = facts.of(society, host, row).map(SignInFacts::state);
        return new Begun(id, begun.orElseThrow());
    }

    private static SignInRows.Row own(Ticket ticket, @Nullable ShownFactor shown, @Nullable Method adding) {
        return new SignInRows.Row(
                ticket, CredentialKind.CHOSEN, Confirmation.NONE, false, null, shown, null, adding, null);
    }

    /** Where this browser stands; empty when it stands nowhere (any more). */
    public Optional<SignIn> find(Society society, HostName host, String id) {
        return rows.find(society.id(), key(id))
                .flatMap(row -> facts.of(society, host, row))
                .map(SignInFacts::state);
    }

    /**
     * Makes further requests of this browser wait until the running transaction ends; false when the step was taken
     * meanwhile.
     */
    public boolean holdForCode(Ticket ticket) {
        return rows.hold(ticket, "second_factor_at is null and confirmed_at is null");
    }

    /** The same for setting a method up. */
    public boolean holdForSetUp(Ticket ticket) {
        return rows.hold(ticket, ticket.isOfSession() ? "adding is not null" : "second_factor_at is null");
    }

    /** An earlier user has shown the outstanding code, or somebody about to set up a method the mailed one. */
    public void confirmed(Ticket ticket) {
        rows.change(ticket, "confirmed_at = :now", null);
    }

    public void secondFactorProven(Ticket ticket, SecondFactor factor) {
        rows.change(ticket, "second_factor = :value, second_factor_at = :now", factor.name());
    }

    /** The factor that is to be asked for from now on in this browser. */
    public void askFor(Ticket ticket, SecondFactor factor) {
        rows.change(ticket, "asked_for = :value", factor.name());
    }

    /** The method is set up, and its set-up was a proof. */
    public void methodSetUp(Ticket ticket, SecondFactor factor) {
        rows.change(ticket, "second_factor = :value, second_factor_at = :now, adding = null", factor.name());
    }

    /** A passkey was made, and waits for its name before the sign-in goes on. */
    public void passkeyMade(Ticket ticket, PasskeyId passkey) {
        methodSetUp(ticket, SecondFactor.PASSKEY);
        rows.change(ticket, "naming = :value", passkey.value());
    }

    public void passkeyNamed(Ticket ticket) {
        rows.change(ticket, "naming = null", null);
    }

    /** From now on this is an everyday sign-in: its person has just chosen the password. */
    public void passwordChosen(Ticket ticket) {
        rows.change(ticket, "credential = 'CHOSEN', confirmation = 'NONE', confirmed_at = null", null);
    }

    /** Ends what rests on a remembered browser instead of a second factor. */
    public void endRemembered(SocietyId society, AccountId account) {
        rows.delete(society, "remembered_at is not null and account_id = :value", account.value());
    }

    /** True for exactly one caller. */
    public boolean end(Ticket ticket) {
        return rows.end(ticket).isPresent();
    }

    /**
     * The same, when nothing is missing any more: whether its person wants the browser to be remembered (ログイン状態の保存).
     */
    public Optional<Boolean> endComplete(Ticket ticket) {
        return rows.end(ticket);
    }

    public void endAll(SocietyId society, AccountId account) {
        rows.delete(society, "account_id = :value", account.value());
    }

    /** But those of that session. */
    public void endOthers(SocietyId society, AccountId account, FlowKey session) {
        rows.deleteOthers(society, account, session);
    }

    public void endOthers(Ticket ticket) {
        rows.deleteOthers(ticket);
    }

    /** How many were deleted because their time is over. */
    public int deleteExpired(SocietyId society) {
        return rows.delete(society, "expires_at <= :value", Timestamp.from(clock.instant()));
    }

    private static FlowKey key(String id) {
        return new FlowKey(Sha256.of(id));
    }
}
