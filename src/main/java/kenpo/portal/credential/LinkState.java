package kenpo.portal.credential;

import java.util.Locale;

/** What a confirmation link is worth; the language is that of the mail it came in. */
public sealed interface LinkState {
    /** Waits for the button to be pressed. */
    record Confirmable(Locale language) implements LinkState {}

    /** Has just confirmed the address. */
    record Confirmed(Locale language) implements LinkState {}

    record AlreadyConfirmed(Locale language) implements LinkState {}

    /** Too old, or another address was given since. */
    record Expired(Locale language) implements LinkState {}

    /** Not a link of this society. */
    record Unknown() implements LinkState {}
}
