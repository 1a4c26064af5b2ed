package kenpo.portal.credential.web;

import java.util.Locale;
import kenpo.portal.credential.AuthenticatorAppCheck;
import kenpo.portal.credential.RecoveryCodeCheck;
import kenpo.portal.web.TokyoTime;
import org.springframework.validation.BindingResult;

/** Says at the field {@code code} why a code was refused, and how many more may be tried; after the last one, that it waits. */
public final class WrongCode {
    private WrongCode() {}

    /** Throws IllegalArgumentException for a code that was right. */
    public static void say(BindingResult errors, AuthenticatorAppCheck outcome, Locale language) {
        switch (outcome) {
            case AuthenticatorAppCheck.Mismatched(int remaining) ->
                say(errors, "signin.error.app-code-wrong", remaining);
            case AuthenticatorAppCheck.AlreadyUsed(int remaining) ->
                say(errors, "signin.error.app-code-used", remaining);
            case AuthenticatorAppCheck.Waiting(var until) -> reject(errors, "waiting", TokyoTime.time(until, language));
            case AuthenticatorAppCheck.Disabled _ -> reject(errors, "code-disabled");
            case AuthenticatorAppCheck.Empty _ -> reject(errors, "app-code-empty");
            case AuthenticatorAppCheck.NotSixDigits _ -> reject(errors, "app-code-six-digits");
            case AuthenticatorAppCheck.Matched _ ->
                throw new IllegalArgumentException("a right code needs no explanation");
        }
    }

    /** Throws IllegalArgumentException for a code that was right. */
    public static void say(BindingResult errors, RecoveryCodeCheck outcome, Locale language) {
        switch (outcome) {
            case RecoveryCodeCheck.Mismatched(int remaining) ->
                say(errors, "signin.error.recovery-code-wrong", remaining);
            case RecoveryCodeCheck.Waiting(var until) -> reject(errors, "waiting", TokyoTime.time(until, language));
            case RecoveryCodeCheck.Disabled _ -> reject(errors, "code-disabled");
            case RecoveryCodeCheck.Empty _ -> reject(errors, "recovery-code-empty");
            case RecoveryCodeCheck.Matched _ -> throw new IllegalArgumentException("a right code needs no explanation");
        }
    }

    /** key: of the message whose argument is the number left. */
    public static void say(BindingResult errors, String key, int remaining) {
        if (remaining == 0) {
            reject(errors, "code-waits");
        } else {
            errors.rejectValue("code", key, new Object[] {remaining}, null);
        }
    }

    private static void reject(BindingResult errors, String reason, Object... arguments) {
        errors.rejectValue("code", "signin.error." + reason, arguments, null);
    }
}
