package kenpo.portal.credential;

import java.time.Instant;
import kenpo.portal.society.Method;
import org.jspecify.annotations.Nullable;

/** One of the methods an account can sign in with, as its owner sees it. */
public sealed interface OwnMethod {
    record OfPasskey(Passkey passkey) implements OwnMethod {}

    record OfApp(AuthenticatorApp app) implements OwnMethod {}

    /** The codes mailed to the confirmed address; there is one address, and so one of these at most. */
    record OfMailedCode(String maskedAddress) implements OwnMethod {}

    default Method kind() {
        return switch (this) {
            case OfPasskey _ -> Method.PASSKEY;
            case OfApp _ -> Method.AUTHENTICATOR_APP;
            case OfMailedCode _ -> Method.EMAIL_CODE;
        };
    }

    /** What tells it from others: its name, or the address half hidden. */
    default String title() {
        return switch (this) {
            case OfPasskey(var passkey) -> passkey.name();
            case OfApp(var app) -> app.name();
            case OfMailedCode(var address) -> address;
        };
    }

    /** Its part of an address under /settings/methods. */
    default String key() {
        return switch (this) {
            case OfPasskey(var passkey) -> "passkey-" + passkey.id().value();
            case OfApp(var app) -> "app-" + app.id().value();
            case OfMailedCode _ -> "email-code";
        };
    }

    default boolean isNamed() {
        return !(this instanceof OfMailedCode);
    }

    /** Null for mailed codes, which need no set-up. */
    default @Nullable Instant createdAt() {
        return switch (this) {
            case OfPasskey(var passkey) -> passkey.createdAt();
            case OfApp(var app) -> app.createdAt();
            case OfMailedCode _ -> null;
        };
    }

    default @Nullable Instant lastUsedAt() {
        return switch (this) {
            case OfPasskey(var passkey) -> passkey.lastUsedAt();
            case OfApp(var app) -> app.lastUsedAt();
            case OfMailedCode _ -> null;
        };
    }
}
