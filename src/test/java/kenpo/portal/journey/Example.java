package kenpo.portal.journey;

import kenpo.portal.society.Method;
import kenpo.portal.society.Society;

/** The persons in the pictures, one a method and society. */
final class Example {
    static final String USER_ID = "hanako2026";

    private Example() {}

    static Person of(Stage stage, Society society, Method method) {
        var newcomer = stage.newcomer(society);
        var userId = switch (method) {
            case EMAIL_CODE -> USER_ID;
            case AUTHENTICATOR_APP -> "ichiro2026";
            case PASSKEY -> "midori2026";
        };
        var domain = society.canonicalHost().value().replace("localhost", "example.jp");
        return new Person(
                society,
                newcomer.symbol(),
                newcomer.number(),
                newcomer.dateOfBirth(),
                newcomer.userId(),
                newcomer.password(),
                newcomer.postedCode(),
                userId.replaceAll("\\d", "") + "@" + domain,
                userId);
    }
}
