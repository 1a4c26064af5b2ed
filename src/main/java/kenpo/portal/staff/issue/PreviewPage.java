package kenpo.portal.staff.issue;

import java.util.List;
import kenpo.portal.letter.BatchPreview;

/**
 * Shown before a batch begins.
 *
 * @param batch the key it would have
 * @param unknown 記号-番号 of a list that nobody has
 */
record PreviewPage(String whom, BatchPreview preview, String batch, List<String> unknown) {
    static PreviewPage of(String whom, BatchPreview preview, String batch) {
        return new PreviewPage(
                whom,
                preview,
                batch,
                preview.unknown().stream()
                        .map(card -> card.symbol() + "-" + card.number())
                        .toList());
    }
}
