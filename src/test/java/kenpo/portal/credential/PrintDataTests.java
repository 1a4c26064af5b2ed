package kenpo.portal.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.UUID;
import kenpo.portal.operator.Refusal;
import kenpo.portal.roster.Addressee;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintDataTests {
    @TempDir
    private Path folder = Path.of("");

    private static IssuedCredential letter(String establishment) {
        return new IssuedCredential(
                new Addressee(
                        new MemberId(new UUID(0, 1)),
                        new CardNumber("0012", "0045", "00"),
                        "健保 太郎",
                        establishment,
                        "212-0013",
                        "川崎市幸区堀川町1-2"),
                "k7md-x2pa",
                "secret2secret",
                null,
                LocalDate.of(2027, 2, 21));
    }

    @Test
    void aLineHoldsWhatThePrintShopNeeds() throws IOException {
        var file = folder.resolve("print.csv");
        try (var data = PrintData.create(file, false)) {
            data.write(letter("さくら商事"));
        }

        assertThat(Files.readString(file))
                .isEqualTo(String.join(
                        "\r\n",
                        "\uFEFF事業所名,記号,番号,枝番,氏名,仮ユーザID,仮パスワード,有効期限,郵便番号,住所",
                        "さくら商事,0012,0045,00,健保 太郎,k7md-x2pa,secret2secret,2027-02-21,212-0013,川崎市幸区堀川町1-2",
                        ""));
    }

    @Test
    void postedCodesHaveAColumnOfTheirOwn() throws IOException {
        var file = folder.resolve("print.csv");
        try (var data = PrintData.create(file, true)) {
            data.write(letter("さくら商事"));
        }

        assertThat(Files.readAllLines(file))
                .satisfiesExactly(
                        head -> assertThat(head).endsWith(",有効期限,郵送コード,郵便番号,住所"),
                        line -> assertThat(line).endsWith("2027-02-21,,212-0013,川崎市幸区堀川町1-2"));
    }

    @Test
    void noCellIsAFormula() throws IOException {
        var file = folder.resolve("print.csv");
        try (var data = PrintData.create(file, false)) {
            data.write(letter("=HYPERLINK(\"x\")"));
        }

        assertThat(Files.readAllLines(file).get(1)).startsWith("\"'=HYPERLINK");
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        var file = folder.resolve("print.csv");
        try (var data = PrintData.create(file, false)) {
            data.write(letter("さくら商事"));
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileNobodyCameIntoDoesNotStay() {
        var file = folder.resolve("print.csv");
        PrintData.create(file, false).close();

        assertThat(file).doesNotExist();
    }

    @Test
    void anotherFileIsNeverOverwritten() throws IOException {
        var file = Files.writeString(folder.resolve("print.csv"), "precious");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PrintData.create(file, false))
                .withMessageContaining("exists already");
        assertThat(file).hasContent("precious");
    }
}
