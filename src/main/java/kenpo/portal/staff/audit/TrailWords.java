package kenpo.portal.staff.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kenpo.portal.audit.AuditKind;
import kenpo.portal.audit.ChainBreak;
import kenpo.portal.audit.TrailLine;
import kenpo.portal.credential.BrowserFamily;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the trail into words that the office and an auditor know. */
@Component
class TrailWords {
    private final MessageSource messages;
    private final TrailFacts facts;

    TrailWords(MessageSource messages) {
        this.messages = messages;
        facts = new TrailFacts(messages);
    }

    TrailPage.Line line(TrailLine line, Map<String, String> names, Locale language) {
        return new TrailPage.Line(
                line.id(),
                line.at(),
                kind(line, language),
                line.result(),
                actor(line, names, language),
                isPerson(line) ? line.actor() : null,
                subject(line.subject(), names, language),
                line.subject(),
                facts.reason(line, language),
                facts.of(line, language),
                line.address(),
                line.browser().isEmpty() ? "" : BrowserFamily.of(line.browser()));
    }

    String kind(AuditKind kind, Locale language) {
        return messages.getMessage("audit.kind." + TrailFacts.part(kind.name()), null, language);
    }

    String result(TrailLine line, Locale language) {
        return messages.getMessage("trail.result." + line.result().name(), null, language);
    }

    /** Where the chain breaks, and what that means. */
    String found(ChainBreak found, Locale language) {
        return switch (found) {
            case ChainBreak.SealMissing(long seal) -> said("seal-missing", language, seal);
            case ChainBreak.SealOutOfChain(long seal) -> said("seal-out-of-chain", language, seal);
            case ChainBreak.KeyMissing(long seal, var _) -> said("key-missing", language, seal);
            case ChainBreak.SealChanged(long seal) -> said("seal-changed", language, seal);
            case ChainBreak.EventMissing(long seal, UUID event) -> said("event-missing", language, seal, event);
            case ChainBreak.EventChanged(long seal, UUID event) -> said("event-changed", language, seal, event);
            case ChainBreak.EventRepeated(long seal, UUID event) -> said("event-repeated", language, seal, event);
            case ChainBreak.EventUnsealed(UUID event) -> said("event-unsealed", language, event);
        };
    }

    private String kind(TrailLine line, Locale language) {
        return line.kind().map(kind -> kind(kind, language)).orElseGet(line::kindName);
    }

    private String actor(TrailLine line, Map<String, String> names, Locale language) {
        var actor = line.actor() == null ? "" : line.actor();
        var name = isPerson(line) ? names.getOrDefault(actor, unknown(language)) : program(actor, language);
        return messages.getMessage("trail.actor." + line.actorKind(), new Object[] {name}, language);
    }

    private String program(String actor, Locale language) {
        return facts.known("trail.program." + TrailFacts.part(actor), actor, language);
    }

    private static boolean isPerson(TrailLine line) {
        return line.actorKind().equals("MEMBER") || line.actorKind().equals("STAFF");
    }

    private String subject(@Nullable UUID subject, Map<String, String> names, Locale language) {
        return subject == null ? "" : names.getOrDefault(subject.toString(), unknown(language));
    }

    String unknown(Locale language) {
        return messages.getMessage("trail.unknown", null, language);
    }

    private String said(String key, Locale language, Object... arguments) {
        var texts = List.of(arguments).stream().map(Object::toString).toArray();
        return messages.getMessage("trail.break." + key, texts, language);
    }
}
