package kenpo.portal.credential;

import java.util.Locale;
import java.util.Optional;

/** What the link is worth that undoes a change of the mail address; the language is that of its mail. */
public sealed interface UndoState {
    record Undoable(Locale language) implements UndoState {}

    record Undone(Locale language) implements UndoState {}

    record Expired(Locale language) implements UndoState {}

    record Unknown() implements UndoState {}

    default Optional<Locale> mailLanguage() {
        return switch (this) {
            case Undoable(var language) -> Optional.of(language);
            case Undone(var language) -> Optional.of(language);
            case Expired(var language) -> Optional.of(language);
            case Unknown() -> Optional.empty();
        };
    }
}
