package kenpo.portal.credential.argon2;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandleProxies;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** libsodium's crypto_pwhash, called through java.lang.foreign: half the time of Java's and no garbage. */
final class SodiumArgon2 implements Argon2 {
    /** sodium/crypto_pwhash_argon2id.h */
    private static final int ARGON2ID13 = 2;

    private final Hash function;

    private SodiumArgon2(Hash function) {
        this.function = function;
    }

    /** Empty where the machine is none that the library was built for. */
    static Optional<Argon2> load() {
        var resource = resource();
        if (resource == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SodiumArgon2(bind(resource)));
        } catch (IOException | IllegalArgumentException | IllegalCallerException | UnsatisfiedLinkError e) {
            LoggerFactory.getLogger(SodiumArgon2.class)
                    .warn(
                            "libsodium cannot be used here, passwords are hashed in Java, half as fast: {}",
                            e.toString());
            return Optional.empty();
        }
    }

    @Override
    public byte[] hash(byte[] password, byte[] salt, Argon2Parameters parameters) {
        try (var arena = Arena.ofConfined()) {
            var out = arena.allocate(HASH_BYTES);
            var secret = arena.allocate(Math.max(1, password.length));
            MemorySegment.copy(password, 0, secret, JAVA_BYTE, 0, password.length);
            int result = function.pwhash(
                    out,
                    HASH_BYTES,
                    secret,
                    password.length,
                    arena.allocateFrom(JAVA_BYTE, salt),
                    parameters.iterations(),
                    parameters.memoryKib() * 1024L,
                    ARGON2ID13);
            secret.fill((byte) 0);
            if (result != 0) {
                throw new IllegalStateException("libsodium found no memory for a password hash");
            }
            return out.toArray(JAVA_BYTE);
        }
    }

    private static @Nullable String resource() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return null;
        }
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "/linux64/libsodium.so";
            case "aarch64" -> "/arm64/libsodium.so";
            default -> null;
        };
    }

    private static Hash bind(String resource) throws IOException {
        var file = Files.createTempFile("libsodium", ".so");
        try (var library = SodiumArgon2.class.getResourceAsStream(resource)) {
            if (library == null) {
                throw new IOException("no " + resource + " on the class path");
            }
            Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
            var symbols = SymbolLookup.libraryLookup(file, Arena.global());
            var linker = Linker.nativeLinker();
            var init = MethodHandleProxies.asInterfaceInstance(
                    Init.class,
                    linker.downcallHandle(symbols.findOrThrow("sodium_init"), FunctionDescriptor.of(JAVA_INT)));
            if (init.sodiumInit() < 0) {
                throw new IOException("sodium_init failed");
            }
            var descriptor = FunctionDescriptor.of(
                    JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_INT);
            return MethodHandleProxies.asInterfaceInstance(
                    Hash.class, linker.downcallHandle(symbols.findOrThrow("crypto_pwhash"), descriptor));
        } finally {
            // once loaded the file is no longer needed by name
            Files.deleteIfExists(file);
        }
    }

    /** {@code int sodium_init(void)}; public because a proxy implements it. */
    @FunctionalInterface
    public interface Init {
        int sodiumInit();
    }

    /** {@code int crypto_pwhash(…)}; public because a proxy implements it. */
    @FunctionalInterface
    public interface Hash {
        int pwhash(
                MemorySegment out,
                long outLength,
                MemorySegment password,
                long passwordLength,
                MemorySegment salt,
                long opsLimit,
                long memLimit,
                int algorithm);
    }
}
