package kenpo.portal.roster.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong where in a roster file. The heading is null when it concerns the whole line, the line 0 when it
 * concerns the whole file; the value is shortened and safe to show.
 */
public record Fault(long line, @Nullable String heading, String value, Reason reason, String argument) {
    /** Texts stand under {@code roster.fault.REASON}, the argument as {0}. */
    public enum Reason {
        NOT_A_FILE,
        EMPTY_FILE,
        NUL_BYTES,
        OTHER_FORMAT,
        UTF_16,
        BAD_BYTE,
        NO_HEADINGS,
        MISSING_COLUMN,
        UNKNOWN_COLUMN,
        UNKNOWN_AND_MISSING_COLUMNS,
        DUPLICATE_COLUMN,
        LINE_TOO_LONG,
        UNCLOSED_QUOTE,
        FIELD_COUNT,
        REQUIRED,
        TOO_LONG,
        CONTROL_CHARACTER,
        NOT_A_CARD_NUMBER,
        NOT_A_SUB_NUMBER,
        NOT_A_KIND,
        NOT_A_DATE,
        MONTH_OUT_OF_RANGE,
        DAY_OUT_OF_RANGE,
        NO_SUCH_DAY,
        IN_THE_FUTURE,
        BEFORE_BIRTH,
        LOST_BEFORE_ACQUIRED,
        NOT_A_USER_ID,
        USER_ID_OF_DEPENDENT,
        NOT_AN_EMAIL_ADDRESS,
        NOT_A_POSTAL_CODE,
        OTHER_SOCIETY,
        DUPLICATE_PERSON,
        DUPLICATE_PERSON_CODE,
        DUPLICATE_USER_ID,
        USER_ID_TAKEN,
        CARD_NUMBER_TAKEN,
        OTHER_PERSON
    }

    public Fault {
        value = Texts.shown(value);
    }

    static Fault ofFile(Reason reason, String argument) {
        return new Fault(0, null, "", reason, argument);
    }

    static Fault ofLine(long line, Reason reason, String argument) {
        return new Fault(line, null, "", reason, argument);
    }
}
