package kenpo.portal.letter;

import kenpo.portal.credential.ReissueObstacle;

/** Whether somebody got a new letter. */
public sealed interface Reissued {
    /** Also when the same form had issued it before. */
    record Issued(IssueBatchId batch) implements Reissued {}

    record NotFitting(ReissueObstacle obstacle) implements Reissued {}

    /** The key is that of a batch for somebody else, or by somebody else. */
    record KeyTaken() implements Reissued {}
}
