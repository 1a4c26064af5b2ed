package kenpo.portal.demo;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenpo.portal.society.HostName;
import kenpo.portal.society.InsurerNumber;

/** A society of the demo; its word is in its hosts, files, user IDs and passwords. */
record DemoSociety(
        String word,
        String name,
        String englishName,
        InsurerNumber number,
        List<HostName> hosts,
        Map<String, String> settings) {
    static final List<DemoSociety> ALL = List.of(
            new DemoSociety(
                    "sakura",
                    "さくら健康保険組合",
                    "Sakura Health Insurance Society",
                    new InsurerNumber("06139992"),
                    List.of(new HostName("sakura.localhost"), new HostName("localhost")),
                    Map.ofEntries(
                            entry("contact.phone", "044-555-0123"),
                            entry("contact.hours", "平日 9:00〜17:00"),
                            entry("contact.hours-english", "9:00–17:00 on weekdays"),
                            entry("contact.postal-address", "〒212-0013 神奈川県川崎市幸区さくら町1-1"),
                            entry("contact.email", "office@sakura.example"),
                            entry("contact.mail-from", "no-reply@sakura.example"),
                            entry("looks.accent", "#94305f"),
                            entry("looks.mark", "sakura"),
                            entry("password.words", "さくら健保,sakurakenpo"))),
            new DemoSociety(
                    "momiji",
                    "もみじ健康保険組合",
                    "Momiji Health Insurance Society",
                    new InsurerNumber("01139997"),
                    List.of(new HostName("momiji.localhost")),
                    Map.ofEntries(
                            entry("contact.phone", "011-555-0145"),
                            entry("contact.hours", "平日 8:45〜17:30"),
                            entry("contact.hours-english", "8:45–17:30 on weekdays"),
                            entry("contact.email", "office@momiji.example"),
                            entry("contact.mail-from", "no-reply@momiji.example"),
                            entry("looks.accent", "#86361f"),
                            entry("looks.mark", "momiji"),
                            entry("password.minimum-length", "10"),
                            entry("password.letters-and-digits", "true"),
                            entry("session.idle-minutes", "20"),
                            entry("migration.confirmation-waived", "true"))));

    /** With the last day on which its earlier users may begin. */
    Map<String, String> settings(LocalDate migrationUntil) {
        var all = new LinkedHashMap<>(settings);
        all.put("migration.until", migrationUntil.toString());
        return all;
    }

    String userIdOfNewcomer(int place) {
        return "%s-%02d".formatted(word, place);
    }

    String passwordOfNewcomer(int place) {
        return "Hajimete-%s-%02d".formatted(word, place);
    }
}
