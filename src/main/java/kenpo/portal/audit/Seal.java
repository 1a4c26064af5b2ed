package kenpo.portal.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kenpo.portal.key.KeyPurpose;
import kenpo.portal.key.KeyRing;
import kenpo.portal.society.SocietyId;
import org.jspecify.annotations.Nullable;

/** A batch of entries under one keyed hash, chained to the seal before: {@code value} is that hash, {@code previous} the one before, in hex. */
record Seal(
        long number,
        Instant sealedAt,
        @Nullable String previous,
        List<UUID> events,
        List<byte[]> digests,
        String keyId,
        String value) {
    static Seal over(SocietyId society, @Nullable Seal before, List<TrailEntry> entries, Instant now, KeyRing keys) {
        var unsigned = new Seal(
                before == null ? 1 : before.number() + 1,
                now.truncatedTo(ChronoUnit.MICROS),
                before == null ? null : before.value(),
                entries.stream().map(TrailEntry::id).toList(),
                entries.stream().map(TrailEntry::digest).toList(),
                keys.newestId(),
                "");
        return new Seal(
                unsigned.number,
                unsigned.sealedAt,
                unsigned.previous,
                unsigned.events,
                unsigned.digests,
                unsigned.keyId,
                unsigned.computed(society, keys));
    }

    /** What the value must be; throws IllegalArgumentException when the ring lacks the key. */
    String computed(SocietyId society, KeyRing keys) {
        var head = ByteBuffer.allocate(16)
                .putLong(number)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt))
                .array();
        var ids = events.stream().map(UUID::toString).map(id -> id.getBytes(StandardCharsets.US_ASCII));
        var parts = Stream.of(
                        Stream.of(society.toString().getBytes(StandardCharsets.US_ASCII), head),
                        Stream.of(
                                previous == null ? new byte[0] : HexFormat.of().parseHex(previous)),
                        ids,
                        digests.stream())
                .flatMap(part -> part)
                .toArray(byte[][]::new);
        return HexFormat.of().formatHex(keys.mac(keyId, KeyPurpose.AUDIT, parts));
    }
}
