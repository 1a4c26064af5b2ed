package kenpo.portal.roster.imports;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A file that is text, and in which encoding: UTF-8 if every byte of it is, else MS932 if every byte is that; refused
 * otherwise, by the encoding in which its headings can be read.
 */
record RosterFile(Path path, Charset charset, long size) {
    private static final Map<String, String> OTHER_FORMATS = Map.of(
            "255044462d", "PDF",
            "504b0304", "ZIP / Excel (.xlsx)",
            "504b0506", "ZIP",
            "d0cf11e0", "Excel (.xls)",
            "1f8b", "gzip");
    private static final List<String> UTF_16_MARKS = List.of("fffe", "feff");

    static RosterFile examine(Path path) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new FileRefused(Fault.ofFile(Fault.Reason.NOT_A_FILE, String.valueOf(path.getFileName())));
        }
        long size = Files.size(path);
        if (size == 0) {
            throw new FileRefused(Fault.ofFile(Fault.Reason.EMPTY_FILE, ""));
        }
        refuseOtherFormats(path);
        return new RosterFile(path, charset(path), size);
    }

    /** Text from the place where the channel stands. */
    Reader text(FileChannel channel) {
        return Channels.newReader(
                channel,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT),
                1 << 16);
    }

    /** Stands after a byte order mark, if there is one. */
    FileChannel open() throws IOException {
        var channel = FileChannel.open(path);
        var start = ByteBuffer.allocate(3);
        boolean marked = channel.read(start, 0) == 3
                && HexFormat.of().formatHex(start.array()).equals("efbbbf");
        return channel.position(marked ? 3 : 0);
    }

    private static void refuseOtherFormats(Path path) throws IOException {
        try (var bytes = Files.newInputStream(path)) {
            var start = HexFormat.of().formatHex(bytes.readNBytes(8));
            for (var format : OTHER_FORMATS.entrySet()) {
                if (start.startsWith(format.getKey())) {
                    throw new FileRefused(Fault.ofFile(Fault.Reason.OTHER_FORMAT, format.getValue()));
                }
            }
            if (UTF_16_MARKS.stream().anyMatch(start::startsWith)) {
                throw new FileRefused(Fault.ofFile(Fault.Reason.UTF_16, ""));
            }
        }
    }

    private static Charset charset(Path path) throws IOException {
        var utf8 = read(path, Encoding.utf8());
        if (utf8.firstBadByte() == null) {
            return StandardCharsets.UTF_8;
        }
        var ms932 = utf8.readsHeadings() ? utf8 : read(path, Encoding.ms932());
        var bad = ms932.firstBadByte();
        if (bad == null) {
            return ms932.charset();
        }
        throw new FileRefused(
                Fault.ofLine(bad.line(), Fault.Reason.BAD_BYTE, bad.column() + " (" + ms932.charset() + ")"));
    }

    private static Encoding read(Path path, Encoding encoding) throws IOException {
        var buffer = ByteBuffer.allocate(1 << 16);
        long line = 1;
        try (var bytes = Files.newByteChannel(path)) {
            boolean end = false;
            while (!end && encoding.firstBadByte() == null) {
                int from = buffer.position();
                end = bytes.read(buffer) < 0;
                buffer.flip();
                line = refuseNul(buffer, from, line);
                encoding.read(buffer, end);
                buffer.compact();
            }
        }
        return encoding;
    }

    /** Answers the line reached; the file's bytes from that position on have not been seen before. */
    private static long refuseNul(ByteBuffer bytes, int from, long startLine) {
        long line = startLine;
        for (int i = from; i < bytes.limit(); i++) {
            if (bytes.get(i) == '\n') {
                line++;
            } else if (bytes.get(i) == 0) {
                throw new FileRefused(Fault.ofLine(line, Fault.Reason.NUL_BYTES, ""));
            }
        }
        return line;
    }
}
