package kenpo.portal.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request with address, scheme and host as the trusted proxies in front of us report them. */
class ForwardedRequest extends HttpServletRequestWrapper {
    private static final String HOST = "Host";

    private final String address;
    private final boolean secure;
    private final @Nullable String host;

    ForwardedRequest(HttpServletRequest request, Networks trusted) {
        super(request);
        this.address = address(request, trusted);
        this.secure = last(request, "X-Forwarded-Proto", request.getScheme()).equalsIgnoreCase("https");
        this.host = request.getHeader("X-Forwarded-Host") == null ? null : last(request, "X-Forwarded-Host", "");
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
