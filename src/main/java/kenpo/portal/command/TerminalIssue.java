package kenpo.portal.command;

import java.util.function.Consumer;
import kenpo.portal.credential.Issue;
import kenpo.portal.credential.IssuedCredential;

/** Shows on a terminal how far an issue has come, and hands each credential on. */
final class TerminalIssue implements Issue {
    private final Terminal terminal;
    private final Consumer<IssuedCredential> to;
    private int total;
    private int shownPercent = -1;

    TerminalIssue(Terminal terminal, Consumer<IssuedCredential> to) {
        this.terminal = terminal;
        this.to = to;
    }

    @Override
    public void begins(int persons) {
        total = persons;
    }

    @Override
    public void issued(IssuedCredential credential) {
        to.accept(credential);
    }

    @Override
    public void progressed(int done) {
        int percent = (int) (100L * done / Math.max(1, total));
        if (terminal.interactive() && percent != shownPercent) {
            shownPercent = percent;
            terminal.err().print("\r" + done + " / " + total + " (" + percent + " %)");
            if (done >= total) {
                terminal.err().println();
            }
            terminal.err().flush();
        }
    }

    /** An interrupted command ends with its process: whoever was issued by then is in database and file. */
    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
