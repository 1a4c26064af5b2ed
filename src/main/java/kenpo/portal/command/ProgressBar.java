package kenpo.portal.command;

import java.util.Locale;
import kenpo.portal.roster.imports.Progress;
import org.springframework.context.MessageSource;

/** Draws how far an import has come, over and over on one line, for a person who watches. */
final class ProgressBar implements Progress {
    private static final int WIDTH = 40;

    private final Terminal terminal;
    private final MessageSource messages;
    private final Locale language;
    private long shownPercent = -1;

    private ProgressBar(Terminal terminal, MessageSource messages, Locale language) {
        this.terminal = terminal;
        this.messages = messages;
        this.language = language;
    }

    /** Silent unless a person watches. */
    static Progress on(Terminal terminal, MessageSource messages, Locale language) {
        return terminal.interactive() ? new ProgressBar(terminal, messages, language) : Progress.NONE;
    }

    @Override
    public void at(Phase phase, long done, long total) {
        long percent = total == 0 ? 100 : Math.min(100, 100 * done / total);
        if (percent == shownPercent) {
            return;
        }
        shownPercent = percent;
        int filled = (int) (percent * WIDTH / 100);
        var name = messages.getMessage("roster.import." + phase.name().toLowerCase(Locale.ROOT), null, language);
        terminal.err()
                .print("\r" + name + " [" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + percent + " %"
                        + (percent == 100 ? "\n" : ""));
        terminal.err().flush();
    }
}
