package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What was typed into a form that wants a fresh factor, carried through the page that asks for it and sent on from there. */
record PostedFields(List<Field> fields) {
    static final PostedFields NONE = new PostedFields(List.of());

    /** Of that page's own forms. */
    private static final Set<String> OWN = Set.of("answer", "code", "returnTo", CarriedFields.SEAL);

    private static final String TOKEN = "_csrf";

    /** A name occurs as often as it was sent. */
    record Field(String name, String value) {}

    /** False where names are those of the page itself, or a file was sent. */
    static boolean canBeCarried(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && Collections.disjoint(request.getParameterMap().keySet(), OWN);
    }

    static PostedFields of(HttpServletRequest request) {
        return new PostedFields(request.getParameterMap().entrySet().stream()
                .filter(sent -> !sent.getKey().equals(TOKEN) && !OWN.contains(sent.getKey()))
                .flatMap(PostedFields::each)
                .toList());
    }

    private static Stream<Field> each(Map.Entry<String, String[]> sent) {
        return Arrays.stream(sent.getValue()).map(value -> new Field(sent.getKey(), value));
    }

    boolean isNone() {
        return fields.isEmpty();
    }

    PostedFields and(String name, String value) {
        return new PostedFields(Stream.concat(fields.stream(), Stream.of(new Field(name, value)))
                .toList());
    }
}
