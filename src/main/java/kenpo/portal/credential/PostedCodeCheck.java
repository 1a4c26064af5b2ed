package kenpo.portal.credential;

/** What a posted code that was typed is worth. */
public sealed interface PostedCodeCheck {
    record Matched(Proof.OfPostedCode proof) implements PostedCodeCheck {}

    /** @param remaining how many more may be tried before the account is frozen */
    record Mismatched(int remaining) implements PostedCodeCheck {}

    /** The account waits for a re-issue by the office. */
    record Frozen() implements PostedCodeCheck {}

    record Empty() implements PostedCodeCheck {}
}
