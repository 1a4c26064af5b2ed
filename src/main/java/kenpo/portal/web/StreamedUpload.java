package kenpo.portal.web;

import java.util.regex.Pattern;

/** A path whose form ends in a file that is read as it arrives, see {@link StreamedForm}; a bean. */
public record StreamedUpload(Pattern path) {}
