package kenpo.portal.command;

import java.nio.file.Path;
import kenpo.portal.database.DatabaseRestore;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "restore", description = "Fills an empty database from a backup; the keys have to be brought too.")
final class Restore implements PortalCommand {
    @Parameters(paramLabel = "FILE", description = "what 'backup' wrote")
    private Path file = Path.of("");

    @Override
    public int run(BeanFactory portal, Terminal terminal) {
        var contents = portal.getBean(DatabaseRestore.class).read(file);
        terminal.out()
                .println(contents.tables().size() + " tables with " + contents.rows() + " rows are restored, as of "
                        + contents.takenAt() + ".");
        terminal.out()
                .println("Bring the keys (portal.keys) that belong to them before the server starts: with others it"
                        + " refuses to.");
        return DONE;
    }
}
