package kenpo.portal.staff;

import org.jspecify.annotations.Nullable;

/** Cells of CSV files that no office program takes for a formula: an apostrophe before what would begin one (OWASP, CSV injection). */
public final class FormulaSafe {
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private FormulaSafe() {}

    /** Empty for null. */
    public static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
