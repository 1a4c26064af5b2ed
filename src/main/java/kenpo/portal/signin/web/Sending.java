package kenpo.portal.signin.web;

import java.util.Map;
import java.util.Optional;
import kenpo.portal.credential.EmailCodeSending;
import org.jspecify.annotations.Nullable;

/** Carries what became of 再送信 over the redirect, so that reloading the page sends nothing. */
final class Sending {
    private static final Map<String, SendingNotice> NOTICES = Map.of(
            "resent", SendingNotice.RESENT,
            "too-soon", SendingNotice.TOO_SOON,
            "too-many", SendingNotice.TOO_MANY,
            "refresh", SendingNotice.NOT_YET_CONFIRMED);

    private Sending() {}

    static String redirect(String path, EmailCodeSending sending) {
        return SignInPages.redirectTo(path
                + switch (sending) {
                    case EmailCodeSending.Sent _ -> "?resent";
                    case EmailCodeSending.TooSoon _ -> "?too-soon";
                    case EmailCodeSending.TooMany _ -> "?too-many";
                });
    }

    static @Nullable SendingNotice notice(Map<String, String> parameters) {
        return parameters.keySet().stream()
                .flatMap(name -> Optional.ofNullable(NOTICES.get(name)).stream())
                .findFirst()
                .orElse(null);
    }
}
