package kenpo.portal.credential.passkey;

/** What an answer tells when every check has passed, or the check that did not. */
public sealed interface Verdict<T> {
    record Right<T>(T told) implements Verdict<T> {}

    record Wrong<T>(RefusalReason reason) implements Verdict<T> {}
}
