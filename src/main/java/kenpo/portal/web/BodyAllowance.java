package kenpo.portal.web;

import java.util.regex.Pattern;

/** What a path of the back office may be sent beyond the size of an ordinary form; a bean. */
public record BodyAllowance(Pattern path, long bytes) {}
