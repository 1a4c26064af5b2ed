package kenpo.portal.staff.issue;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import kenpo.portal.credential.Selection;
import kenpo.portal.roster.DateInput;
import org.springframework.validation.BindingResult;

/**
 * Typed on /credentials/new, and carried through the preview.
 *
 * @param whom NEVER_SIGNED_IN, NEW_SINCE, ESTABLISHMENT or LISTED
 * @param batch the key of the batch to be, so that the form sent twice begins one
 */
record ChoiceForm(String whom, String since, String establishment, String cards, String batch, String reason) {
    ChoiceForm {
        whom = Objects.requireNonNullElse(whom, "");
        since = Objects.requireNonNullElse(since, "");
        establishment = Objects.requireNonNullElse(establishment, "");
        cards = Objects.requireNonNullElse(cards, "");
        batch = Objects.requireNonNullElse(batch, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    static ChoiceForm empty() {
        return new ChoiceForm("NEVER_SIGNED_IN", "", "", "", "", "");
    }

    Optional<Selection> read(Predicate<String> isEstablishment, BindingResult errors) {
        return switch (whom) {
            case "NEVER_SIGNED_IN" -> Optional.of(new Selection.NeverSignedIn());
            case "NEW_SINCE" -> readSince(errors);
            case "ESTABLISHMENT" -> readEstablishment(isEstablishment, errors);
            case "LISTED" -> readCards(errors);
            default -> refused("whom", "staffissue.error.whom", errors);
        };
    }

    private Optional<Selection> readSince(BindingResult errors) {
        return DateInput.parse(since) instanceof DateInput.Parsed(var day)
                ? Optional.of(new Selection.NewSince(day))
                : refused("since", "staffissue.error.since", errors);
    }

    private Optional<Selection> readEstablishment(Predicate<String> isEstablishment, BindingResult errors) {
        var code = establishment.strip();
        return code.indexOf('\0') < 0 && isEstablishment.test(code)
                ? Optional.of(new Selection.Establishment(code))
                : refused("establishment", "staffissue.error.establishment", errors);
    }

    private Optional<Selection> readCards(BindingResult errors) {
        return switch (CardList.read(cards)) {
            case CardList.Cards(var read) -> Optional.of(new Selection.Listed(read));
            case CardList.Empty _ -> refused("cards", "staffissue.error.cards-empty", errors);
            case CardList.TooMany _ -> refused("cards", "staffissue.error.cards-many", errors, CardList.MOST);
            case CardList.Unreadable(var line) -> refused("cards", "staffissue.error.cards-line", errors, line);
        };
    }

    private static Optional<Selection> refused(String field, String code, BindingResult errors, Object... arguments) {
        errors.rejectValue(field, code, arguments, null);
        return Optional.empty();
    }
}
