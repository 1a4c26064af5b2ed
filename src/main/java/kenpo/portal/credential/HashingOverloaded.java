package kenpo.portal.credential;

/** More passwords wait to be hashed than can be soon: nothing was compared or counted; answered with 503 and Retry-After. */
public class HashingOverloaded extends RuntimeException {
    HashingOverloaded() {
        super("the queue of password hashes is full");
    }
}
