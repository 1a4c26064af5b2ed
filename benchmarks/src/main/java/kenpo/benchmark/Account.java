package kenpo.benchmark;

import java.util.HexFormat;

/** Who signs in by password and app: as one line of a file, and of its own product. */
record Account(String userId, String password, byte[] key, String known) {
    static Account of(String line) {
        var cells = line.split(",", -1);
        return new Account(cells[0], cells[1], HexFormat.of().parseHex(cells[2]), cells[3]);
    }

    String line() {
        return String.join(",", userId, password, HexFormat.of().formatHex(key), known);
    }
}
