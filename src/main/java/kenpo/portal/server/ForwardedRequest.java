package kenpo.portal.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request with address and scheme as the trusted proxies in front of us report them; with its host, too, where they are
 * known to set that: what others send would lead to another society, or to the back office.
 */
class ForwardedRequest extends HttpServletRequestWrapper {
    private static final String HOST = "Host";
    private static final Pattern NAME_AND_PORT = Pattern.compile("([^:\\[\\]]*)(?::([0-9]{1,5}))?");

    private final String address;
    private final boolean secure;
    private final @Nullable String host;

    ForwardedRequest(HttpServletRequest request, Networks trusted, boolean trustHost) {
        super(request);
        this.address = address(request, trusted);
        this.secure = last(request, "X-Forwarded-Proto", request.getScheme()).equalsIgnoreCase("https");
        boolean named = trustHost && request.getHeader("X-Forwarded-Host") != null;
        this.host = named ? last(request, "X-Forwarded-Host", "") : null;
    }

    /** The last one that no trusted proxy added: those before it are what the sender claims. */
    private static String address(HttpServletRequest request, Networks trusted) {
        var hops = values(request, "X-Forwarded-For");
        return hops.reversed().stream()
                .filter(hop -> !trusted.contains(hop))
                .findFirst()
                .orElse(hops.isEmpty() ? request.getRemoteAddr() : hops.getFirst());
    }

    private static String last(HttpServletRequest request, String header, String otherwise) {
        var values = values(request, header);
        return values.isEmpty() ? otherwise : values.getLast();
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public String getRemoteHost() {
        return address;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getScheme() {
        return secure ? "https" : "http";
    }

    /** Not what {@link HttpServletRequest} makes of the host a proxy used on its own way. */
    @Override
    public String getServerName() {
        if (host == null) {
            return super.getServerName();
        }
        var parts = NAME_AND_PORT.matcher(host);
        return parts.matches() ? parts.group(1) : host;
    }

    @Override
    public int getServerPort() {
        var parts = NAME_AND_PORT.matcher(host == null ? Objects.requireNonNullElse(getHeader(HOST), "") : host);
        return parts.matches() && parts.group(2) != null ? Integer.parseInt(parts.group(2)) : secure ? 443 : 80;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return host != null && name.equalsIgnoreCase(HOST) ? host : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return host != null && name.equalsIgnoreCase(HOST)
                ? Collections.enumeration(List.of(host))
                : super.getHeaders(name);
    }
}
