package kenpo.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text written by a society: {@code # } begins a heading, {@code - } an item, an empty line ends a paragraph,
 * {@code **strong**} and {@code [words](https://…)} within. Anything else is plain text; no markup passes through.
 */
public record Prose(List<Block> blocks) {
    private static final Pattern INLINE = Pattern.compile(
            "\\*\\*([^*]+)\\*\\*|\\[([^\\[\\]]+)\\]\\((https://[^\\s()<>\"]+|/[^\\s()<>\"/\\\\][^\\s()<>\"]*)\\)");

    /** What stands below each other. */
    public sealed interface Block {
        /** For templates, which know no types. */
        default String kind() {
            return switch (this) {
                case Heading heading -> "heading";
                case Paragraph paragraph -> "paragraph";
                case Items items -> "items";
            };
        }
    }

    public record Heading(List<Span> spans) implements Block {}

    /** Lines are kept as written. */
    public record Paragraph(List<List<Span>> lines) implements Block {}

    public record Items(List<List<Span>> items) implements Block {}

    /** What stands beside each other; href is empty where it is not a link. */
    public record Span(String text, boolean strong, String href) {
        static Span plain(String text) {
            return new Span(text, false, "");
        }
    }

    public Prose {
        blocks = List.copyOf(blocks);
    }

    public static Prose of(String source) {
        var blocks = new ArrayList<Block>();
        for (var chunk : source.strip().split("\\R[ \\t]*\\R")) {
            read(
                    chunk.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList(),
                    blocks);
        }
        return new Prose(blocks);
    }

    private static void read(List<String> lines, List<Block> into) {
        var paragraph = new ArrayList<List<Span>>();
        var items = new ArrayList<List<Span>>();
        for (var line : lines) {
            boolean item = line.startsWith("- ");
            boolean heading = line.startsWith("# ");
            if (!item) {
                close(items, into, true);
            }
            if (item || heading) {
                close(paragraph, into, false);
            }
            if (heading) {
                into.add(new Heading(spans(line.substring(2))));
            } else if (item) {
                items.add(spans(line.substring(2)));
            } else {
                paragraph.add(spans(line));
            }
        }
        close(items, into, true);
        close(paragraph, into, false);
    }

    private static void close(List<List<Span>> lines, List<Block> into, boolean asItems) {
        if (!lines.isEmpty()) {
            into.add(asItems ? new Items(List.copyOf(lines)) : new Paragraph(List.copyOf(lines)));
            lines.clear();
        }
    }

    private static List<Span> spans(String line) {
        var spans = new ArrayList<Span>();
        var found = INLINE.matcher(line);
        int end = 0;
        while (found.find()) {
            if (found.start() > end) {
                spans.add(Span.plain(line.substring(end, found.start())));
            }
            spans.add(
                    found.group(1) != null
                            ? new Span(found.group(1), true, "")
                            : new Span(found.group(2), false, found.group(3)));
            end = found.end();
        }
        if (end < line.length()) {
            spans.add(Span.plain(line.substring(end)));
        }
        return List.copyOf(spans);
    }
}
