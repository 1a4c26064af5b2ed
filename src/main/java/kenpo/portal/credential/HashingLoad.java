package kenpo.portal.credential;

/** How much there is to hash, for those who turn a flood away at the door. */
@FunctionalInterface
public interface HashingLoad {
    /** Whether whoever asks for a hash now gets HashingOverloaded; a moment later it may be otherwise. */
    boolean isFull();
}
