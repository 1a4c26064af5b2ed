package kenpo.portal.credential;

import java.util.Locale;
import java.util.Optional;

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

    /** Of the mail it came in; empty when it is none of ours. */
    default Optional<Locale> mailLanguage() {
        return switch (this) {
            case Confirmable(var language) -> Optional.of(language);
            case Confirmed(var language) -> Optional.of(language);
            case AlreadyConfirmed(var language) -> Optional.of(language);
            case Expired(var language) -> Optional.of(language);
            case Unknown() -> Optional.empty();
        };
    }
}
