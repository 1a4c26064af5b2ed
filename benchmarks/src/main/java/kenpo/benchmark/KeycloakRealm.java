package kenpo.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A realm in the form Keycloak imports: defaults, but for the guard against guessing, which the portal has always. */
final class KeycloakRealm {
    private static final int KEY_LENGTH = 20;
    private static final int USERS_A_FILE = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Argon2id of the password with m = 7168 KiB, t = 5, p = 1: the parameters that Keycloak itself uses. */
    private static final Map<String, Object> HASH = Map.of(
            "value",
            "HV5WcRvKmzoLiHVmqI/AkYVnMV/OgoyUGV0WOUOgLfk=",
            "salt",
            "a2VucG8tYmVuY2gtc2FsdA==",
            "additionalParameters",
            Map.of());

    private static final Map<String, Object> HASHING = Map.of(
            "algorithm",
            "argon2",
            "hashIterations",
            5,
            "additionalParameters",
            Map.of(
                    "hashLength", List.of("32"),
                    "memory", List.of("7168"),
                    "type", List.of("id"),
                    "version", List.of("1.3"),
                    "parallelism", List.of("1")));

    private static final Map<String, Object> APP =
            Map.of("subType", "totp", "algorithm", "HmacSHA1", "digits", 6, "period", 30, "counter", 0);

    private KeycloakRealm() {}

    /**
     * As an export into a directory has it: users in files of their own, each imported in a transaction of its own. Those who
     * shall sign in are written as accounts, too.
     */
    static void write(Path directory, Path accounts, Plan plan) throws IOException {
        Files.createDirectories(directory);
        file(directory, "realm", Map.of("enabled", true, "bruteForceProtected", true));
        var random = new SplittableRandom(26);
        var users = new ArrayList<Map<String, Object>>();
        var lines = new ArrayList<String>();
        for (int i = 0; i < plan.number("accounts"); i++) {
            var key = key(random);
            var name = "bench%05d".formatted(i);
            users.add(user(name, key));
            var bytes = key.getBytes(StandardCharsets.US_ASCII);
            lines.add(new Account(name, FirstSteps.PASSWORD, bytes, "").line());
        }
        Files.write(accounts, lines.subList(0, plan.people()));
        for (int from = 0; from < users.size(); from += USERS_A_FILE) {
            var some = users.subList(from, Math.min(from + USERS_A_FILE, users.size()));
            file(directory, "users-" + from / USERS_A_FILE, Map.of("users", some));
        }
    }

    private static void file(Path directory, String name, Map<String, Object> more) throws IOException {
        var content = new LinkedHashMap<String, Object>();
        content.put("realm", Keycloak.REALM);
        content.putAll(more);
        JSON.writeValue(directory.resolve(Keycloak.REALM + "-" + name + ".json").toFile(), content);
    }

    private static Map<String, Object> user(String name, String key) throws IOException {
        return Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@example.jp",
                "emailVerified",
                true,
                "firstName",
                "測定",
                "lastName",
                name,
                "credentials",
                List.of(credential("password", HASHING, HASH), credential("otp", APP, Map.of("value", key))));
    }

    private static Map<String, Object> credential(String type, Map<String, Object> data, Map<String, Object> secret)
            throws IOException {
        return Map.of(
                "type", type,
                "credentialData", JSON.writeValueAsString(data),
                "secretData", JSON.writeValueAsString(secret));
    }

    private static String key(SplittableRandom random) {
        return random.ints(KEY_LENGTH, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
