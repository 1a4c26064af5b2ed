package kenpo.portal.staff.help;

import java.util.List;

/**
 * Shown on /help/caller-cannot-sign-in: by what the caller sees, its texts being {@code staffhelp.caller.<case>.*}.
 *
 * @param cases the most frequent first
 */
record CallerPage(List<String> cases) {
    static final CallerPage ALL = new CallerPage(List.of(
            "letter",
            "refused",
            "waiting",
            "disabled",
            "birth",
            "mail",
            "address",
            "app",
            "passkey",
            "lost",
            "stopped",
            "else"));
}
