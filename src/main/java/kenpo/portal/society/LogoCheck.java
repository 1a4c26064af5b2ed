package kenpo.portal.society;

/**
 * Whether a file is a PNG picture of a size that serves as a logo. It is drawn anew and kept small, so that nothing of
 * the file but its picture is ever handed on. Its size is asked for before it is unpacked.
 */
public sealed interface LogoCheck {
    int LARGEST = 1024 * 1024;
    int MOST_WIDTH = 640;
    int MOST_HEIGHT = 160;

    record Drawn(Logo logo) implements LogoCheck {}

    record Refused(LogoFault fault) implements LogoCheck {}

    static LogoCheck of(byte[] content) {
        if (content.length == 0) {
            return new Refused(LogoFault.EMPTY);
        }
        if (content.length > LARGEST) {
            return new Refused(LogoFault.TOO_LARGE);
        }
        return LogoDrawing.isPng(content) ? LogoDrawing.of(content) : new Refused(LogoFault.NOT_A_PNG);
    }
}
