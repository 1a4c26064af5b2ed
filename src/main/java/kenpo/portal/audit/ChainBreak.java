package kenpo.portal.audit;

import java.util.UUID;

/** Where a chain of seals first breaks, and how. */
public sealed interface ChainBreak {
    /** A seal of the chain is not there. */
    record SealMissing(long seal) implements ChainBreak {}

    /** It names another seal as the one before. */
    record SealOutOfChain(long seal) implements ChainBreak {}

    /** The key it was made with is not among this server's keys. */
    record KeyMissing(long seal, String key) implements ChainBreak {}

    record SealChanged(long seal) implements ChainBreak {}

    record EventMissing(long seal, UUID event) implements ChainBreak {}

    record EventChanged(long seal, UUID event) implements ChainBreak {}

    record EventRepeated(long seal, UUID event) implements ChainBreak {}

    /** Old enough to be sealed, and in no seal. */
    record EventUnsealed(UUID event) implements ChainBreak {}

    /** For the operator. */
    default String sentence() {
        return switch (this) {
            case SealMissing(long seal) -> "seal " + seal + " is missing";
            case SealOutOfChain(long seal) -> "seal " + seal + " does not follow seal " + (seal - 1);
            case KeyMissing(long seal, String key) ->
                "seal " + seal + " needs key " + key + ", which is not among the keys";
            case SealChanged(long seal) -> "seal " + seal + " was changed";
            case EventMissing(long seal, UUID event) -> "event " + event + " of seal " + seal + " is missing";
            case EventChanged(long seal, UUID event) -> "event " + event + " of seal " + seal + " was changed";
            case EventRepeated(long seal, UUID event) ->
                "event " + event + " stands in seal " + seal + " a second time";
            case EventUnsealed(UUID event) ->
                "event " + event + " is covered by no seal: it was added past the trail, or its seal is gone";
        };
    }
}
