package kenpo.portal.signin.flow;

import kenpo.portal.credential.FlowKey;

/** What a half-way sign-in began with. */
public sealed interface Beginning {
    record ByPassword() implements Beginning {}

    /** A passkey alone, which is two factors in one. */
    record ByPasskey() implements Beginning {}

    /** A signed-in member shows a factor again, or adds a method; worth nothing once that session has ended. */
    record BySession(FlowKey session) implements Beginning {}
}
