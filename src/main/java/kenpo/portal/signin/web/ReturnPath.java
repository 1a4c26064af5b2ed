package kenpo.portal.signin.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** The page asked for before signing in, which is returned to: one of ours that members have, and no other address. */
final class ReturnPath {
    private static final Pattern MEMBERS = Pattern.compile("/(?:notices(?:/[0-9a-f-]{36})?|settings(?:/[a-z-]+)?"
            + "|settings/methods/(?:email-code|(?:passkey|app)-[0-9a-f-]{36}))");

    private ReturnPath() {}

    /** Empty for the top page, where everybody comes to without asking, and for anything else. */
    static Optional<String> typed(String path) {
        return Optional.of(path).filter(MEMBERS.asMatchPredicate());
    }
}
