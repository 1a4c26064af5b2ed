package kenpo.portal.operator;

/**
 * Thrown when the portal will not start or a command will not be carried out; the message is one sentence for the
 * operator: what is wrong and what to do. It is shown alone, and the program ends with status 1.
 */
public class Refusal extends RuntimeException {
    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
