package kenpo.portal.staff.members;

import java.util.List;

/** A sentence of the message files: its key, and what it leaves room for. */
record Words(String key, List<Object> arguments) {
    Words {
        arguments = List.copyOf(arguments);
    }

    static Words of(String key, Object... arguments) {
        return new Words(key, List.of(arguments));
    }

    public Object[] array() {
        return arguments.toArray();
    }
}
