package kenpo.portal.roster.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.roster.DateInput;
import kenpo.portal.roster.Member;
import org.jspecify.annotations.Nullable;

/** Checks one line of a roster file, value by value, and gathers everything that is wrong with it. */
final class LineCheck {
    private static final Pattern CARD_PART = Pattern.compile("[\\p{L}\\p{M}\\p{N}・.()/-]*");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]*[0-9][A-Z0-9-]*");
    private static final Pattern SUB_NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern USER_ID = Pattern.compile("[!-~]{1,64}");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{3}-?[0-9]{4}");

    private final Headings headings;
    private final Row row;
    private final String insurerNumber;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private LineCheck(Headings headings, Row row, String insurerNumber, LocalDate today) {
        this.headings = headings;
        this.row = row;
        this.insurerNumber = insurerNumber;
        this.today = today;
    }

    static RosterLine check(Headings headings, Row row, String insurerNumber, LocalDate today) {
        return new LineCheck(headings, row, insurerNumber, today).line();
    }

    private RosterLine line() {
        if (row.fieldCount() != headings.count()) {
            return new RosterLine(
                    row.line(),
                    null,
                    null,
                    null,
                    List.of(Fault.ofLine(
                            row.line(), Fault.Reason.FIELD_COUNT, headings.count() + " / " + row.fieldCount())));
        }
        var card = card();
        var personCode = optional(Heading.PERSON_CODE, 40);
        boolean ofThisSociety = isOfThisSociety();
        var person = person();
        return new RosterLine(
                row.line(), ofThisSociety ? card : null, personCode, faults.isEmpty() ? person : null, faults);
    }

    private @Nullable CardNumber card() {
        int before = faults.size();
        var symbol = text(Heading.SYMBOL, 40, folds(CARD_PART), Fault.Reason.NOT_A_CARD_NUMBER);
        var number = required(Heading.NUMBER, 20, folds(NUMBER), Fault.Reason.NOT_A_CARD_NUMBER);
        var sub = required(Heading.SUB_NUMBER, 10, folds(SUB_NUMBER), Fault.Reason.NOT_A_SUB_NUMBER);
        return faults.size() > before ? null : new CardNumber(symbol, number, sub);
    }

    private RosterLine.@Nullable Person person() {
        var name = required(Heading.NAME, 100, value -> true, Fault.Reason.REQUIRED);
        var kana = Texts.folded(required(Heading.KANA_NAME, 100, value -> true, Fault.Reason.REQUIRED));
        var kind = kind();
        var relationship = relationship(kind);
        var born = date(Heading.DATE_OF_BIRTH, true, today);
        var acquired = date(Heading.ACQUIRED_ON, true, LocalDate.MAX);
        var lost = date(Heading.LOST_ON, false, LocalDate.MAX);
        var code = required(Heading.ESTABLISHMENT_CODE, 20, value -> true, Fault.Reason.REQUIRED);
        var establishment = required(Heading.ESTABLISHMENT_NAME, 200, value -> true, Fault.Reason.REQUIRED);
        var userId = userId(kind);
        var email = email();
        var postalCode = emptyIsNull(text(
                Heading.POSTAL_CODE,
                10,
                value -> POSTAL_CODE.matcher(Texts.folded(value)).matches(),
                Fault.Reason.NOT_A_POSTAL_CODE));
        var address = optional(Heading.ADDRESS, 200);
        order(born, acquired, lost);
        if (kind == null || born == null || acquired == null) {
            return null;
        }
        return new RosterLine.Person(
                kind,
                name,
                kana,
                born,
                relationship,
                acquired,
                lost,
                Texts.folded(code),
                establishment,
                userId,
                email,
                postalCode,
                address);
    }

    private Member.@Nullable Kind kind() {
        return switch (required(Heading.KIND, 10, value -> true, Fault.Reason.REQUIRED)) {
            case "1", "１" -> Member.Kind.INSURED_PERSON;
            case "2", "２" -> Member.Kind.DEPENDENT;
            case "" -> null;
            default -> {
                fault(Heading.KIND, Fault.Reason.NOT_A_KIND, "");
                yield null;
            }
        };
    }

    /** Of the insured person it says nothing, and many societies leave it empty. */
    private @Nullable String relationship(Member.@Nullable Kind kind) {
        return kind == Member.Kind.DEPENDENT
                ? required(Heading.RELATIONSHIP, 20, value -> true, Fault.Reason.REQUIRED)
                : optional(Heading.RELATIONSHIP, 20);
    }

    private @Nullable String userId(Member.@Nullable Kind kind) {
        var userId = text(Heading.USER_ID, 64, USER_ID.asMatchPredicate(), Fault.Reason.NOT_A_USER_ID);
        if (!userId.isEmpty() && kind == Member.Kind.DEPENDENT) {
            fault(Heading.USER_ID, Fault.Reason.USER_ID_OF_DEPENDENT, "");
        }
        return emptyIsNull(userId);
    }

    private @Nullable String email() {
        return emptyIsNull(text(
                Heading.EMAIL, 254, value -> EmailAddress.parse(value).isPresent(), Fault.Reason.NOT_AN_EMAIL_ADDRESS));
    }

    private boolean isOfThisSociety() {
        var number = CardNumber.folded(headings.value(row, Heading.INSURER_NUMBER));
        boolean same = number.isEmpty() || number.equals(CardNumber.folded(insurerNumber));
        if (!same) {
            fault(Heading.INSURER_NUMBER, Fault.Reason.OTHER_SOCIETY, insurerNumber);
        }
        return same;
    }

    private void order(@Nullable LocalDate born, @Nullable LocalDate acquired, @Nullable LocalDate lost) {
        if (born != null && acquired != null && acquired.isBefore(born)) {
            fault(Heading.ACQUIRED_ON, Fault.Reason.BEFORE_BIRTH, "");
        }
        if (acquired != null && lost != null && lost.isBefore(acquired)) {
            fault(Heading.LOST_ON, Fault.Reason.LOST_BEFORE_ACQUIRED, "");
        }
    }

    private @Nullable LocalDate date(Heading heading, boolean required, LocalDate latest) {
        return switch (DateInput.parse(headings.value(row, heading), latest)) {
            case DateInput.Parsed(var date) -> date;
            case DateInput.Empty() -> {
                if (required) {
                    fault(heading, Fault.Reason.REQUIRED, "");
                }
                yield null;
            }
            case DateInput.MonthOutOfRange(var month) ->
                noDate(heading, Fault.Reason.MONTH_OUT_OF_RANGE, String.valueOf(month));
            case DateInput.DayOutOfRange(var day) ->
                noDate(heading, Fault.Reason.DAY_OUT_OF_RANGE, String.valueOf(day));
            case DateInput.NoSuchDay() -> noDate(heading, Fault.Reason.NO_SUCH_DAY, "");
            case DateInput.NotADate() -> noDate(heading, Fault.Reason.NOT_A_DATE, "");
            case DateInput.InTheFuture(var date) -> noDate(heading, Fault.Reason.IN_THE_FUTURE, "");
        };
    }

    private @Nullable LocalDate noDate(Heading heading, Fault.Reason reason, String argument) {
        fault(heading, reason, argument);
        return null;
    }

    private @Nullable String optional(Heading heading, int longest) {
        return emptyIsNull(text(heading, longest, value -> true, Fault.Reason.REQUIRED));
    }

    private String required(Heading heading, int longest, Predicate<String> form, Fault.Reason otherwise) {
        if (headings.value(row, heading).isBlank()) {
            fault(heading, Fault.Reason.REQUIRED, "");
            return "";
        }
        return text(heading, longest, form, otherwise);
    }

    private static Predicate<String> folds(Pattern form) {
        return value -> form.matcher(CardNumber.folded(value)).matches();
    }

    /** As written, without outer blanks; an empty value has every form. */
    private String text(Heading heading, int longest, Predicate<String> form, Fault.Reason otherwise) {
        var value = headings.value(row, heading).strip();
        Optional<Fault.Reason> reason = Math.max(Texts.length(value), Texts.length(Texts.folded(value))) > longest
                ? Optional.of(Fault.Reason.TOO_LONG)
                : Texts.holdsControlCharacter(value)
                        ? Optional.of(Fault.Reason.CONTROL_CHARACTER)
                        : value.isEmpty() || form.test(value) ? Optional.empty() : Optional.of(otherwise);
        reason.ifPresent(found -> fault(heading, found, found == Fault.Reason.TOO_LONG ? String.valueOf(longest) : ""));
        return value;
    }

    private void fault(Heading heading, Fault.Reason reason, String argument) {
        faults.add(new Fault(row.line(), heading.text(), headings.value(row, heading), reason, argument));
    }

    private static @Nullable String emptyIsNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
