package kenpo.portal.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import kenpo.portal.audit.AuditEvent.Actor;
import org.jspecify.annotations.Nullable;

/** An event as the trail keeps it. Its digest is over a form of its own, so that it is the same on every database. */
record TrailEntry(
        UUID id,
        Instant at,
        String kind,
        String actorKind,
        @Nullable String actor,
        String result,
        @Nullable UUID subject,
        String address,
        String browser,
        SortedMap<String, String> facts) {
    private static final int MOST_FACTS = 20;

    static TrailEntry of(UUID id, Instant now, AuditEvent event, Source source) {
        return new TrailEntry(
                id,
                now.truncatedTo(ChronoUnit.MICROS),
                event.kind().name(),
                actorKind(event.actor()),
                actor(event.actor()),
                event.result().name(),
                event.subject(),
                PlainLine.of(source.address(), 64),
                PlainLine.of(source.browser(), 200),
                facts(event.facts()));
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    /** Every field in order, each with its length or a mark that it is absent. */
    private byte[] canonical() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(1);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            write(out, kind);
            write(out, actorKind);
            write(out, actor);
            write(out, result);
            write(out, subject == null ? null : subject.toString());
            write(out, address);
            write(out, browser);
            out.writeInt(facts.size());
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                write(out, fact.getKey());
                write(out, fact.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String actorKind(Actor actor) {
        return switch (actor) {
            case Actor.Member _ -> "MEMBER";
            case Actor.Staff _ -> "STAFF";
            case Actor.Anyone _ -> "ANYONE";
            case Actor.Operator _ -> "OPERATOR";
            case Actor.Job _ -> "JOB";
        };
    }

    private static @Nullable String actor(Actor actor) {
        return switch (actor) {
            case Actor.Member(var account) -> account.toString();
            case Actor.Staff(var staff) -> staff.toString();
            case Actor.Anyone() -> null;
            case Actor.Operator(var name) -> PlainLine.of(name, 80);
            case Actor.Job(var name) -> PlainLine.of(name, 80);
        };
    }

    private static SortedMap<String, String> facts(Map<String, String> facts) {
        var kept = new TreeMap<String, String>();
        new TreeMap<>(facts)
                .entrySet().stream()
                        .limit(MOST_FACTS)
                        .forEach(fact -> kept.put(PlainLine.of(fact.getKey(), 40), PlainLine.of(fact.getValue(), 200)));
        return kept;
    }
}
