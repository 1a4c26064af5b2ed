package kenpo.portal.demo;

import java.time.LocalDate;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.roster.CardNumber;
import kenpo.portal.society.Method;

/**
 * Somebody of the demo's past, the same in every demo: what happens to a person follows from the number alone.
 *
 * @param joins on which day of the past the person becomes insured; zero: was before
 * @param stops where this person gives up the first sign-in
 */
record PastPerson(int number, int joins, Stop stops, Method method) {
    static final String MISTYPED_PROVIDER = "@mial.example";
    static final String CLOSED_PROVIDER = "@old-mail.example";

    /** Ways in which a first sign-in ends, the first where it goes through. */
    enum Stop {
        NOWHERE(66),
        NEVER_BEGINS(13),
        WRONG_PERSON(2),
        TERMS(3),
        ADDRESS(3),
        ADDRESS_MISTYPED(4),
        METHOD(3),
        PASSWORD(3),
        SET_UP(3);

        /** Of a hundred. */
        private final int share;

        Stop(int share) {
            this.share = share;
        }

        private static Stop at(int place) {
            int before = 0;
            for (var stop : values()) {
                before += stop.share;
                if (place < before) {
                    return stop;
                }
            }
            throw new IllegalArgumentException("the shares are a hundred");
        }
    }

    static PastPerson of(int number, int joins) {
        var stops = Stop.at(chance(number, 1, 100));
        int liking = chance(number, 2, 100);
        var method = liking < 46 || stops == Stop.SET_UP
                ? Method.PASSKEY
                : liking < 66 ? Method.AUTHENTICATOR_APP : Method.EMAIL_CODE;
        return new PastPerson(number, joins, stops, method);
    }

    /** The establishment's code; its symbol and its name follow from it. */
    int establishment() {
        return number % 3 + 1;
    }

    CardNumber card() {
        return new CardNumber("100" + establishment(), String.valueOf(1000 + number), "00");
    }

    LocalDate born() {
        return LocalDate.of(1962, 1, 1).plusDays(chance(number, 3, 40 * 365));
    }

    String userId() {
        return "kurashi" + (1000 + number);
    }

    String password() {
        return "Asa-no-michi-" + (1000 + number);
    }

    EmailAddress email() {
        var provider = stops == Stop.ADDRESS_MISTYPED
                ? MISTYPED_PROVIDER
                : number % 14 == 5 ? CLOSED_PROVIDER : "@mail.example";
        return new EmailAddress(userId() + provider);
    }

    /** How many days after the letter this person begins. */
    int daysToBegin() {
        int days = chance(number, 4, 30);
        return 2 + days * days / 30;
    }

    /** A number below the bound that looks like chance. */
    static int chance(int number, int about, int bound) {
        long mixed = (number * 1_000_003L + about) * 0x9E37_79B9_7F4A_7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
    }
}
