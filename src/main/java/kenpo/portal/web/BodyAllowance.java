package kenpo.portal.web;

import java.util.regex.Pattern;

/**
 * What a path of the back office may be sent beyond the size of an ordinary form; a bean.
 *
 * @param files whether it may come in several parts, as forms with a file do
 */
public record BodyAllowance(Pattern path, long bytes, boolean files) {
    public static BodyAllowance ofTexts(String path, long bytes) {
        return new BodyAllowance(Pattern.compile(path), bytes, false);
    }

    public static BodyAllowance ofFiles(String path, long bytes) {
        return new BodyAllowance(Pattern.compile(path), bytes, true);
    }
}
