package kenpo.portal.credential;

import kenpo.portal.roster.Addressee;

/** A person whom a selection of letters reaches, and what a letter would mean to the person. */
public record LetterCandidate(Addressee addressee, State state) {
    public enum State {
        /** Has no letter yet. */
        WAITS,
        /** Has one, which a new one would end. */
        HAS_LETTER,
        /** Has begun the first sign-in, or was stopped by the office: gets none. */
        BEGAN
    }
}
