package kenpo.portal.command;

import java.nio.file.Path;
import kenpo.portal.database.DatabaseBackup;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = "Writes the whole database into one file, while the server runs. The keys are not in it.")
final class Backup implements PortalCommand {
    @Parameters(paramLabel = "FILE", description = "a file that does not exist yet")
    private Path file = Path.of("");

    @Override
    public int run(BeanFactory portal, Terminal terminal) {
        var contents = portal.getBean(DatabaseBackup.class).write(file);
        terminal.out()
                .println(contents.tables().size() + " tables with " + contents.rows() + " rows are saved in " + file
                        + ", as of " + contents.takenAt() + ".");
        terminal.out()
                .println("The keys (portal.keys) are not in it: keep a copy of them in another place, since without"
                        + " them a restored portal does not start.");
        return DONE;
    }
}
