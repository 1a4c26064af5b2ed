package kenpo.portal.roster.imports;

/** What became of confirming a preview. */
public sealed interface ConfirmCheck {
    /** It is being applied. */
    record Confirmed() implements ConfirmCheck {}

    /** So many would leave, and exactly that number has to be confirmed. */
    record DeparturesNotConfirmed(int departures) implements ConfirmCheck {}

    /** It was confirmed or discarded meanwhile. */
    record NothingToConfirm() implements ConfirmCheck {}
}
