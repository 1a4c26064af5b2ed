package kenpo.portal.society;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A host name in lower case, without port: {@code sakura.example.jp}. */
public record HostName(String value) {
    private static final Pattern FORM =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private static final String OFFICE = "office.";
    private static final int LONGEST = 253;

    public HostName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a host name: " + value);
        }
    }

    /** Empty unless it is a host name; case and the dot of a fully qualified name are ignored. */
    public static Optional<HostName> parse(String typed) {
        var lower = typed.toLowerCase(Locale.ROOT);
        var value = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return FORM.matcher(value).matches() ? Optional.of(new HostName(value)) : Optional.empty();
    }

    public static HostName of(String typed) {
        return new HostName(typed.toLowerCase(Locale.ROOT));
    }

    /** Whether it means this very machine (RFC 6761), so that plain HTTP crosses no network. */
    public boolean isLoopback() {
        return value.equals("localhost") || value.endsWith(".localhost") || value.matches("127(\\.[0-9]{1,3}){3}");
    }

    /** The host of the back office beside this one. */
    public HostName office() {
        return new HostName(OFFICE + value);
    }

    public boolean isOffice() {
        return value.startsWith(OFFICE);
    }

    /** Whether a society's members may come here: an office's name would mean two things, a longer one has no office. */
    boolean isForMembers() {
        return !isOffice() && value.length() <= LONGEST - OFFICE.length();
    }

    /** The society's own host where this is that of its back office, else this. */
    public HostName ofMembers() {
        return isOffice() ? new HostName(value.substring(OFFICE.length())) : this;
    }

    @Override
    public String toString() {
        return value;
    }
}
