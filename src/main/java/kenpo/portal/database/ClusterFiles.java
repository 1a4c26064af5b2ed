package kenpo.portal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The settings of the embedded PostgreSQL, written anew at each start; all else is PostgreSQL's default. */
final class ClusterFiles {
    private ClusterFiles() {}

    static void write(Path data) throws IOException {
        replace(data.resolve("postgresql.conf"), """
                # written by the portal at each start
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = 100
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'UTC'
                lc_messages = 'C'
                default_text_search_config = 'pg_catalog.simple'
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%d.log'
                log_truncate_on_rotation = on
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_timezone = 'UTC'
                # values may be personal data and do not belong into a log
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_min_error_statement = 'panic'
                """);
        replace(data.resolve("pg_hba.conf"), """
                # written by the portal at each start
                host all all 127.0.0.1/32 scram-sha-256
                """);
    }

    private static void replace(Path file, String content) throws IOException {
        var written = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(written, content);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
