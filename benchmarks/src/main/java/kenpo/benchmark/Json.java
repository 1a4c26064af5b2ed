package kenpo.benchmark;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Records, lists, numbers and texts as JSON. */
final class Json {
    private Json() {}

    static String of(Object value) {
        return switch (value) {
            case Double number -> String.format(Locale.ROOT, "%.3f", number);
            case Number number -> number.toString();
            case List<?> list -> list.stream().map(Json::of).collect(Collectors.joining(",\n", "[", "]"));
            case Record fields ->
                Arrays.stream(fields.getClass().getRecordComponents())
                        .map(field -> "\"" + field.getName() + "\":" + of(valueOf(field, fields)))
                        .collect(Collectors.joining(",", "{", "}"));
            default -> "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        };
    }

    private static Object valueOf(RecordComponent field, Record of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
