package kenpo.portal.letter;

/** Whether somebody may have the passwords of a batch now. */
public sealed interface BatchOpening {
    record Opened(OpenBatch batch) implements BatchOpening {}

    /** There is none of this key in the society. */
    record Unknown() implements BatchOpening {}

    /** It was asked for by somebody else. */
    record NotIssuer() implements BatchOpening {}

    /** Not finished, without letters, or its day is over. */
    record NotOpenable() implements BatchOpening {}
}
