package kenpo.portal.mail;

/** Takes mails out of the house: a mail server, or the built-in catcher that keeps them. */
interface Carrier {
    /** False where there is none: mails wait. */
    default boolean present() {
        return true;
    }

    Delivery carry(Letter letter);
}
