package kenpo.portal.signin.web;

import org.springframework.validation.BindingResult;

/** Says of a wrong code how many more may be tried; after the last one, that it waits now. */
final class WrongCode {
    private WrongCode() {}

    /** key: of the message whose argument is the number left. */
    static void say(BindingResult errors, String key, int remaining) {
        if (remaining == 0) {
            errors.rejectValue("code", "signin.error.code-waits");
        } else {
            errors.rejectValue("code", key, new Object[] {remaining}, null);
        }
    }
}
