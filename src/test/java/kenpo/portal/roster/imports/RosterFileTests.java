package kenpo.portal.roster.imports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractObjectAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String WITHOUT_YOSHI = TestFiles.TARO + "\n" + TestFiles.HANAKO + "\n";

    @TempDir
    private Path folder;

    @Test
    void utf8WithMarkUtf8WithoutAndMs932ReadAlike() throws IOException {
        var text = TestFiles.HEADINGS + "\n" + WITHOUT_YOSHI;
        var plain = read(TestFiles.bytes(folder, text.getBytes(StandardCharsets.UTF_8)));

        assertThat(read(TestFiles.bytes(folder, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(plain);
        assertThat(read(TestFiles.bytes(folder, text.getBytes(Encoding.MS932)))).isEqualTo(plain);
        assertThat(plain).extracting(line -> person(line).name()).containsExactly("髙橋 太郎", "山﨑 花子");
        assertThat(plain).allMatch(line -> !line.refused());
    }

    @Test
    void charactersOutsideTheFirstPlaneAreKept() throws IOException {
        var lines = read(TestFiles.file(folder, TestFiles.HEADINGS, TestFiles.JIRO));

        assertThat(person(lines.getFirst()).name()).isEqualTo("𠮷田 次郎");
    }

    static Stream<Arguments> filesThatAreNone() {
        return Stream.of(
                Arguments.of("", Fault.Reason.EMPTY_FILE, 0),
                Arguments.of("\uFEFF", Fault.Reason.EMPTY_FILE, 0),
                Arguments.of("\r\n\r\n", Fault.Reason.EMPTY_FILE, 0),
                Arguments.of("\0\0\0\0", Fault.Reason.NUL_BYTES, 1),
                Arguments.of(TestFiles.HEADINGS + "\n" + "1000,\0", Fault.Reason.NUL_BYTES, 2),
                Arguments.of("%PDF-1.7\n…", Fault.Reason.OTHER_FORMAT, 0),
                Arguments.of("PK\u0003\u0004…", Fault.Reason.OTHER_FORMAT, 0),
                Arguments.of(TestFiles.HEADINGS.replace(",枝番", ""), Fault.Reason.MISSING_COLUMN, 1),
                Arguments.of(TestFiles.HEADINGS + ",給与", Fault.Reason.UNKNOWN_COLUMN, 1),
                Arguments.of(TestFiles.HEADINGS + ",", Fault.Reason.UNKNOWN_COLUMN, 1),
                Arguments.of(TestFiles.HEADINGS + ",ｶﾅ氏名", Fault.Reason.DUPLICATE_COLUMN, 1),
                Arguments.of(TestFiles.TARO, Fault.Reason.NO_HEADINGS, 1),
                Arguments.of(TestFiles.HEADINGS.replace(",枝番", ",給与"), Fault.Reason.UNKNOWN_AND_MISSING_COLUMNS, 1),
                Arguments.of(
                        TestFiles.HEADINGS + "\n" + TestFiles.TARO + "\n\"1000,0124", Fault.Reason.UNCLOSED_QUOTE, 3),
                Arguments.of(
                        TestFiles.HEADINGS + "\n\"1000" + ("\n" + TestFiles.TARO).repeat(10_000),
                        Fault.Reason.UNCLOSED_QUOTE,
                        2),
                Arguments.of(TestFiles.HEADINGS + "\n\"1000\"x,0124", Fault.Reason.UNCLOSED_QUOTE, 2));
    }

    @ParameterizedTest
    @MethodSource("filesThatAreNone")
    void whatIsNoRosterIsRefused(String content, Fault.Reason reason, long line) {
        assertRefused(TestFiles.bytes(folder, content.getBytes(StandardCharsets.UTF_8)))
                .returns(reason, Fault::reason)
                .returns(line, Fault::line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf16IsRefused(String charset) {
        assertRefused(TestFiles.file(folder, Charset.forName(charset), TestFiles.HEADINGS))
                .extracting(Fault::reason)
                .isIn(Fault.Reason.UTF_16, Fault.Reason.NUL_BYTES, Fault.Reason.BAD_BYTE);
    }

    @Test
    void brokenByteInUtf8IsNamedByLineAndColumn() {
        assertRefused(withByte(StandardCharsets.UTF_8, 0xFF))
                .returns(Fault.Reason.BAD_BYTE, Fault::reason)
                .returns(2L, Fault::line)
                .returns("6 (UTF-8)", Fault::argument);
    }

    @Test
    void brokenByteInMs932IsNamedByLineAndColumn() {
        assertRefused(withByte(Encoding.MS932, 0xFF))
                .returns(Fault.Reason.BAD_BYTE, Fault::reason)
                .returns(2L, Fault::line)
                .returns("6 (windows-31j)", Fault::argument);
    }

    @Test
    void fiftyMegabyteLineIsRefusedByItsNumber() throws IOException {
        var file = TestFiles.file(folder, TestFiles.HEADINGS, TestFiles.TARO);
        var megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) 'x');
        try (var out = Files.newOutputStream(file, java.nio.file.StandardOpenOption.APPEND)) {
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
        }

        assertRefused(file).returns(Fault.Reason.LINE_TOO_LONG, Fault::reason).returns(3L, Fault::line);
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertRefused(folder.resolve("none.csv")).returns(Fault.Reason.NOT_A_FILE, Fault::reason);
        assertRefused(folder).returns(Fault.Reason.NOT_A_FILE, Fault::reason);
    }

    @Test
    void columnsStandInAnyOrder() throws IOException {
        var headings = List.of(TestFiles.HEADINGS.split(",")).reversed();
        var values = Arrays.asList(TestFiles.TARO.split(",", -1)).reversed();

        var lines = read(TestFiles.file(folder, String.join(",", headings), String.join(",", values)));

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(person(line).name()).isEqualTo("髙橋 太郎");
            assertThat(requireNonNull(line.card()).number()).isEqualTo("0123");
        });
    }

    private static RosterLine.Person person(RosterLine line) {
        return requireNonNull(line.person());
    }

    private Path withByte(Charset charset, int odd) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((TestFiles.HEADINGS + "\n1000,").getBytes(charset));
        bytes.write(odd);
        bytes.writeBytes("\n".getBytes(charset));
        return TestFiles.bytes(folder, bytes.toByteArray());
    }

    private static AbstractObjectAssert<?, Fault> assertRefused(Path file) {
        var refusal = new java.util.concurrent.atomic.AtomicReference<FileRefused>();
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(FileRefused.class, refusal::set);
        return assertThat(refusal.get().fault());
    }

    private static List<RosterLine> read(Path file) throws IOException {
        var all = new ArrayList<RosterLine>();
        try (var lines = new RosterLines(RosterFile.examine(file), "06130017", TODAY)) {
            List<RosterLine> some = lines.next(2);
            while (!some.isEmpty()) {
                all.addAll(some);
                some = lines.next(2);
            }
        }
        return all;
    }
}
