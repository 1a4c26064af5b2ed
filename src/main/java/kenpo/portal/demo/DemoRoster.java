package kenpo.portal.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.operator.Refusal;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.Member;
import kenpo.portal.roster.Members;
import kenpo.portal.roster.imports.Extent;
import kenpo.portal.roster.imports.Progress;
import kenpo.portal.roster.imports.RosterImport;
import kenpo.portal.society.Society;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The roster file of a demo society, and its insured persons in the order of that file. */
@Component
@ConditionalOnProperty("portal.demo")
class DemoRoster {
    private final RosterImport roster;
    private final Members members;

    DemoRoster(RosterImport roster, Members members) {
        this.roster = roster;
        this.members = members;
    }

    /** Newcomers hold no user ID yet; places count from 1. */
    record Newcomer(int place, Member member) {}

    /** Whoever else is on the roster stays. */
    void importFile(DemoSociety demo, Society society, AuditEvent.Actor actor) {
        try {
            importChanges(society, file(demo).getContentAsByteArray(), actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void importChanges(Society society, byte[] file, AuditEvent.Actor actor) {
        try {
            var copy = Files.createTempFile("demo-roster", ".csv");
            try (var open = roster.open(society, actor)) {
                Files.write(copy, file);
                open.finishInterrupted(Progress.NONE);
                var preview = open.preview(copy, Extent.DELTA, Progress.NONE);
                if (preview.refused() > 0) {
                    throw new Refusal("The import refuses " + preview.refused()
                            + " lines of a roster of the demo itself: that is a fault of this release.");
                }
                open.apply(OptionalInt.of(preview.left()), Progress.NONE);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Newcomer> newcomers(DemoSociety demo, Society society) {
        var cards = cards(demo, false);
        return IntStream.range(0, cards.size())
                .mapToObj(i -> new Newcomer(i + 1, member(society, cards.get(i))))
                .toList();
    }

    List<Member> earlierUsers(DemoSociety demo, Society society) {
        return cards(demo, true).stream().map(card -> member(society, card)).toList();
    }

    boolean isImported(DemoSociety demo, Society society) {
        return members.byCard(society.id(), cards(demo, false).getFirst()).isPresent();
    }

    private Member member(Society society, CardNumber card) {
        return members.byCard(society.id(), card).orElseThrow();
    }

    /** Of all insured persons. */
    static List<CardNumber> cards(DemoSociety demo) {
        return Stream.concat(cards(demo, false).stream(), cards(demo, true).stream())
                .toList();
    }

    private static List<CardNumber> cards(DemoSociety demo, boolean earlier) {
        try (var file = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file(demo).getInputStream(), StandardCharsets.UTF_8))) {
            return file.stream()
                    .filter(line -> line.getField("本人家族区分").equals("1"))
                    .filter(line -> line.getField("ユーザID").isEmpty() != earlier)
                    .map(line -> new CardNumber(line.getField("記号"), line.getField("番号"), line.getField("枝番")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassPathResource file(DemoSociety demo) {
        return new ClassPathResource("demo/" + demo.word() + ".csv");
    }
}
