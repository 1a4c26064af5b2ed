package kenpo.portal.society;

import java.util.Optional;

/** The number of a society as insurer (保険者番号): eight digits, the last of which checks the others. */
public record InsurerNumber(String value) {
    public InsurerNumber {
        if (!value.matches("[0-9]{8}") || checkDigit(value.substring(0, 7)) != value.charAt(7) - '0') {
            throw new IllegalArgumentException("not an insurer number: " + value);
        }
    }

    public static Optional<InsurerNumber> parse(String typed) {
        var value = typed.strip();
        boolean right = value.matches("[0-9]{8}") && checkDigit(value.substring(0, 7)) == value.charAt(7) - '0';
        return right ? Optional.of(new InsurerNumber(value)) : Optional.empty();
    }

    /** Modulus 10 with weights 2, 1, 2 … from the right, adding the digits of each product. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
