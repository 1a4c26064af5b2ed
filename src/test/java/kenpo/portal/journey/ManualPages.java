package kenpo.portal.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** On which page of the printed manual each chapter begins, by its number; a browser cannot write that into the contents. */
record ManualPages(Map<String, Integer> byNumber) {
    static ManualPages of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new HashMap<String, Integer>();
            collect(document, document.getDocumentCatalog().getDocumentOutline(), pages);
            return new ManualPages(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Chapter> of(List<Chapter> chapters) {
        return chapters.stream()
                .map(chapter -> chapter.onPage(byNumber.getOrDefault(chapter.number(), 0)))
                .toList();
    }

    private static void collect(PDDocument document, PDOutlineNode node, Map<String, Integer> pages)
            throws IOException {
        for (PDOutlineItem item : node.children()) {
            int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
            pages.putIfAbsent(item.getTitle().strip().split("[^0-9-]", 2)[0], page);
            collect(document, item, pages);
        }
    }
}
