package kenpo.portal.society.web;

import java.util.Enumeration;
import java.util.Optional;
import java.util.regex.Pattern;
import kenpo.portal.society.HostName;

/** The host a request is for, as its Host header says: one value, a name, perhaps a port. */
final class HostHeader {
    private static final Pattern FORM = Pattern.compile("([^:\\[\\]]{1,254})(:[0-9]{1,5})?");

    private HostHeader() {}

    /** Empty for anything that cannot be the host of a society: none, several, an address in brackets, garbage. */
    static Optional<HostName> read(Enumeration<String> values) {
        if (!values.hasMoreElements()) {
            return Optional.empty();
        }
        var value = values.nextElement();
        if (values.hasMoreElements()) {
            return Optional.empty();
        }
        var matcher = FORM.matcher(value);
        return matcher.matches() ? HostName.parse(matcher.group(1)) : Optional.empty();
    }
}
