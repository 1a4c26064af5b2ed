package kenpo.portal.letter;

/** Whether a batch was begun. */
public sealed interface BatchAsked {
    /** Also when it had been begun before, by the same form sent twice. */
    record Begun(IssueBatchId batch) implements BatchAsked {}

    /** Another of this society is not finished. */
    record AnotherUnderWay() implements BatchAsked {}

    record Nobody() implements BatchAsked {}
}
