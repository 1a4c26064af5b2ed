package kenpo.portal.letter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kenpo.portal.credential.LetterCandidate;
import kenpo.portal.credential.Selection;
import kenpo.portal.roster.CardNumber;

/** Counts what a batch would be. */
final class BatchTally {
    private final Set<String> found = new HashSet<>();
    private int letters;
    private int replacing;
    private int withoutAddress;
    private int began;

    void add(List<LetterCandidate> some) {
        some.forEach(this::add);
    }

    private void add(LetterCandidate candidate) {
        found.add(candidate.addressee().card().symbolAndNumberKey());
        switch (candidate.state()) {
            case BEGAN -> began++;
            case WAITS -> addLetter(candidate);
            case HAS_LETTER -> {
                addLetter(candidate);
                replacing++;
            }
        }
    }

    private void addLetter(LetterCandidate candidate) {
        letters++;
        if (!candidate.addressee().hasAddress()) {
            withoutAddress++;
        }
    }

    BatchPreview preview(Selection selection) {
        return new BatchPreview(letters, replacing, withoutAddress, began, unknown(selection));
    }

    private List<CardNumber> unknown(Selection selection) {
        return switch (selection) {
            case Selection.Listed(var cards) ->
                cards.stream()
                        .filter(card -> !found.contains(card.symbolAndNumberKey()))
                        .toList();
            case Selection.NeverSignedIn _, Selection.NewSince _, Selection.Establishment _ -> List.of();
        };
    }
}
