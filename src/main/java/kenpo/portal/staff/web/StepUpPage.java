package kenpo.portal.staff.web;

import java.util.List;
import java.util.Optional;
import kenpo.portal.staff.web.PostedFields.Field;

/**
 * Shown on /step-up.
 *
 * @param app whether a code is asked for, not a passkey
 * @param returnTo a path of this office
 * @param carried to be sent there
 */
record StepUpPage(boolean app, String returnTo, List<Field> carried) {
    /** The key of the words for where it was typed. */
    public String place() {
        return OfficeMenu.of(returnTo).heading();
    }

    /** So that nobody confirms what somebody else typed. */
    public Optional<String> reason() {
        return carried.stream()
                .filter(field -> field.name().equals("reason"))
                .map(Field::value)
                .filter(typed -> !typed.isBlank())
                .findFirst();
    }
}
