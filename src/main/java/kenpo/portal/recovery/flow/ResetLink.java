package kenpo.portal.recovery.flow;

import java.util.Locale;

/** What the link of a mail is worth now. */
public sealed interface ResetLink {
    /** Waits for the button to be pressed; in the language of its mail. */
    record Open(Locale language) implements ResetLink {}

    /** Used, too late, or overtaken by another way. */
    record Ended() implements ResetLink {}

    /** Not a link of this society. */
    record Unknown() implements ResetLink {}
}
