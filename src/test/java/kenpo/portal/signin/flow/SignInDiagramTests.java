package kenpo.portal.signin.flow;

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
        var beginnings = Map.of(
                "letter", TestSignIns.LETTER,
                "earlier user with address", TestSignIns.earlierUser(Confirmation.ROSTER_EMAIL),
                "earlier user without address", TestSignIns.earlierUser(Confirmation.POSTED_CODE),
                "chosen password", TestSignIns.EVERYDAY,
                "chosen password, new terms", TestSignIns.withTerms(TestSignIns.EVERYDAY, false));
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
            case SignIn.ChoosingMethod state ->
                moves.put("user ID and method", TestSignIns.at(facts, state.methodChosen(Method.EMAIL_CODE)));
            case SignIn.ChoosingPassword state -> {
                moves.put("password", TestSignIns.at(facts, state.passwordChosen(NOW)));
                moves.put("back", TestSignIns.at(facts, state.methodWithdrawn()));
            }
            case SignIn.FirstSignInCompleted state ->
                moves.put(
                        state.mailboxProven() ? "go on, mailbox proven" : "go on, mailbox not proven here",
                        TestSignIns.passwordChosen(facts, state.mailboxProven()));
            case SignIn.AwaitingEmailCode state -> {
                state.proven(TestProofs.emailCode(SAKURA, ACCOUNT, Purpose.SIGN_IN));
                moves.put("mailed code", TestSignIns.passwordChosen(facts, true));
            }
            case SignIn.Completed _ -> {}
        }
        return moves;
    }
}
