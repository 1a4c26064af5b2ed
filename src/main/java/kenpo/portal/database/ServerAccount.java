package kenpo.portal.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import kenpo.portal.operator.Refusal;

/** Whose rights PostgreSQL's programs run with: it refuses to be root, so root gives its rights away before. */
enum ServerAccount {
    /** The portal's own account. */
    SAME,
    /** Root without its rights: a user namespace in which files of root still belong to the server. */
    NAMESPACE,
    /** The account nobody, where containers forbid namespaces; the files are given to it. */
    NOBODY;

    private static final int NOBODYS_ID = 65534;

    static ServerAccount ofThisProcess() {
        if (new UnixSystem().getUid() != 0) {
            return SAME;
        }
        for (var account : List.of(NAMESPACE, NOBODY)) {
            if (account.works()) {
                return account;
            }
        }
        throw new Refusal(
                "PostgreSQL does not run as root, and neither unshare nor setpriv works here: start the portal as another user.");
    }

    List<String> prefix() {
        return switch (this) {
            case SAME -> List.of();
            case NAMESPACE -> List.of("unshare", "--user");
            case NOBODY -> List.of("setpriv", "--reuid=" + NOBODYS_ID, "--regid=" + NOBODYS_ID, "--clear-groups");
        };
    }

    /** Lets the programs write below the folder. */
    void own(Path folder) throws IOException {
        if (this == NOBODY) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                        throws IOException {
                    return visitFile(directory, attributes);
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.setAttribute(file, "unix:uid", NOBODYS_ID);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    private boolean works() {
        try {
            return Execution.of(prefix(), "true").status() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
