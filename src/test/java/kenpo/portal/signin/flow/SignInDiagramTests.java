package kenpo.portal.signin.flow;

import static java.util.Map.entry;
import static kenpo.portal.signin.flow.TestSignIns.ACCOUNT;
import static kenpo.portal.signin.flow.TestSignIns.EMAIL;
import static kenpo.portal.signin.flow.TestSignIns.MEMBER;
import static kenpo.portal.signin.flow.TestSignIns.NOW;
import static kenpo.portal.signin.flow.TestSignIns.SAKURA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import kenpo.portal.credential.Confirmation;
import kenpo.portal.credential.Purpose;
import kenpo.portal.credential.SecondFactor;
import kenpo.portal.credential.TestProofs;
import kenpo.portal.roster.TestMatches;
import kenpo.portal.society.Method;
import org.junit.jupiter.api.Test;

/** Walks every move from every beginning, and holds the picture in the documentation against what was walked. */
class SignInDiagramTests {
    private static final Path PICTURE = Path.of("docs/flows/sign-in.mmd");

    @Test
    void pictureShowsEveryMoveThereIs() throws IOException {
        var drawn = drawn();
        if (Boolean.getBoolean("portal.write-docs")) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.readString(PICTURE))
                .as("docs/flows/sign-in.mmd; write it anew with -Dportal.write-docs=true")
                .isEqualTo(drawn);
    }

    private static String drawn() {
        var lines = new TreeSet<String>();
        var seen = new HashSet<SignInFacts>();
        var open = new ArrayDeque<SignInFacts>();
        var beginnings = Map.ofEntries(
                entry("letter", TestSignIns.LETTER),
                entry("earlier user with address", TestSignIns.earlierUser(Confirmation.ROSTER_EMAIL)),
                entry("earlier user without address", TestSignIns.earlierUser(Confirmation.POSTED_CODE)),
                entry("chosen password", TestSignIns.EVERYDAY),
                entry("chosen password, new terms", TestSignIns.withTerms(TestSignIns.EVERYDAY, false)),
                entry(
                        "chosen password, all factors",
                        TestSignIns.with(TestSignIns.EVERYDAY, TestSignIns.open(SecondFactor.values()))),
                entry("chosen password, remembered browser", TestSignIns.remembered(TestSignIns.EVERYDAY)),
                entry(
                        "chosen password, remembered browser, new terms",
                        TestSignIns.remembered(TestSignIns.withTerms(TestSignIns.EVERYDAY, false))),
                entry("passkey alone", TestSignIns.shown(TestSignIns.EVERYDAY, SecondFactor.PASSKEY)),
                entry("signed in, adds a passkey", TestSignIns.adding(TestSignIns.EVERYDAY, Method.PASSKEY)),
                entry("signed in, adds an app", TestSignIns.adding(TestSignIns.EVERYDAY, Method.AUTHENTICATOR_APP)));
        beginnings.forEach((label, facts) -> {
            lines.add("    [*] --> " + name(facts) + ": " + label);
            open.add(facts);
        });
        while (!open.isEmpty()) {
            var facts = open.remove();
            if (seen.add(facts)) {
                moves(facts).forEach((label, next) -> {
                    lines.add("    " + name(facts) + " --> " + name(next) + ": " + label);
                    open.add(next);
                });
                if (facts.state() instanceof SignIn.Completed) {
                    lines.add("    Completed --> [*]: session opened, once");
                }
            }
        }
        return "%% written by SignInDiagramTests\nstateDiagram-v2\n" + String.join("\n", lines) + "\n";
    }

    private static String name(SignInFacts facts) {
        return facts.state().getClass().getSimpleName();
    }

    private static Map<String, SignInFacts> moves(SignInFacts facts) {
        var moves = new LinkedHashMap<String, SignInFacts>();
        switch (facts.state()) {
            case SignIn.AwaitingRosterEmailCode state -> {
                state.confirmed(TestProofs.emailCode(SAKURA, ACCOUNT, Purpose.ROSTER_EMAIL));
                moves.put("mailed code", TestSignIns.confirmed(facts));
            }
            case SignIn.AwaitingPostedCode state -> {
                state.confirmed(TestProofs.postedCode(SAKURA, ACCOUNT));
                moves.put("posted code", TestSignIns.confirmed(facts));
            }
            case SignIn.AwaitingIdentityCheck state ->
                moves.put(
                        "date of birth",
                        TestSignIns.at(facts, state.identityConfirmed(TestMatches.of(SAKURA, MEMBER), NOW)));
            case SignIn.AwaitingTermsAcceptance _ -> moves.put("accepted", TestSignIns.withTerms(facts, true));
            case SignIn.AwaitingEmailAddress state ->
                moves.put("address", TestSignIns.at(facts, state.emailProposed(EMAIL)));
            case SignIn.AwaitingEmailConfirmation state -> {
                var confirmed = TestSignIns.at(facts, state.progress().emailConfirmed(NOW));
                moves.put("code, or link asked for in this browser", TestSignIns.mailboxProven(confirmed));
                moves.put("confirmed from another browser", confirmed);
                moves.put("change the address", TestSignIns.at(facts, state.addressWithdrawn()));
            }
            case SignIn.ChoosingMethod state -> {
                for (var method : Method.values()) {
                    moves.put("user ID and " + method, TestSignIns.at(facts, state.methodChosen(method)));
                }
            }
            case SignIn.ChoosingPassword state -> {
                moves.put("password", TestSignIns.at(facts, state.passwordChosen(NOW)));
                moves.put("back", TestSignIns.at(facts, state.methodWithdrawn()));
            }
            case SignIn.FirstSignInCompleted state ->
                moves.put(
                        state.mailboxProven() ? "go on, mailbox proven" : "go on, mailbox not proven here",
                        TestSignIns.passwordChosen(facts, state.mailboxProven()));
            case SignIn.AwaitingMethodSetUpCode state -> {
                state.proven(TestProofs.emailCode(SAKURA, ACCOUNT, Purpose.METHOD_SET_UP));
                moves.put("mailed code", TestSignIns.mailboxProven(facts));
            }
            case SignIn.SettingUpAuthenticatorApp state -> {
                state.done(TestProofs.authenticatorApp(SAKURA, ACCOUNT));
                moves.put("code of the app", TestSignIns.setUp(facts, SecondFactor.AUTHENTICATOR_APP));
                another(facts, moves);
            }
            case SignIn.SettingUpPasskey state -> {
                state.done(TestProofs.passkey(SAKURA, ACCOUNT));
                moves.put("passkey made", TestSignIns.setUp(facts, SecondFactor.PASSKEY));
                another(facts, moves);
            }
            case SignIn.NamingPasskey _ -> moves.put("name", TestSignIns.named(facts));
            case SignIn.AwaitingEmailCode state -> {
                state.proven(TestProofs.emailCode(SAKURA, ACCOUNT, Purpose.SIGN_IN));
                moves.put("mailed code", TestSignIns.shown(facts, SecondFactor.EMAIL_CODE));
            }
            case SignIn.AwaitingAuthenticatorAppCode state -> {
                state.proven(TestProofs.authenticatorApp(SAKURA, ACCOUNT));
                moves.put("code of the app", TestSignIns.shown(facts, SecondFactor.AUTHENTICATOR_APP));
            }
            case SignIn.AwaitingPasskey state -> {
                state.proven(TestProofs.passkey(SAKURA, ACCOUNT));
                moves.put("passkey", TestSignIns.shown(facts, SecondFactor.PASSKEY));
            }
            case SignIn.AwaitingRecoveryCode state -> {
                state.proven(TestProofs.recoveryCode(SAKURA, ACCOUNT));
                moves.put("recovery code", TestSignIns.shown(facts, SecondFactor.RECOVERY_CODE));
            }
            case SignIn.Completed _ -> {}
        }
        if (facts.state() instanceof SignIn.AwaitingSecondFactor waiting) {
            waiting.others()
                    .forEach(other -> moves.put("another method: " + other, TestSignIns.askedFor(facts, other)));
        }
        return moves;
    }

    /** In the first sign-in another method may be chosen instead. */
    private static void another(SignInFacts facts, Map<String, SignInFacts> moves) {
        if (!facts.ticket().isOfSession()) {
            for (var method : Method.values()) {
                var chosen = TestSignIns.at(facts, facts.progress().methodChosen(method));
                if (facts.progress().method() != method) {
                    moves.put(
                            "another method: " + method,
                            method == Method.EMAIL_CODE
                                    ? TestSignIns.shown(
                                            TestSignIns.with(chosen, TestSignIns.open(SecondFactor.EMAIL_CODE)),
                                            SecondFactor.EMAIL_CODE)
                                    : chosen);
                }
            }
        }
    }
}
