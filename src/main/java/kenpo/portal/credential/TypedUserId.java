package kenpo.portal.credential;

import kenpo.portal.account.UserId;

/** A user ID as somebody typed it, which may be anything at all; neither width nor outer white space matters. */
record TypedUserId(UserId userId) {
    private static final int LONGEST = 64;

    static TypedUserId of(String typed) {
        return new TypedUserId(UserId.typed(typed.substring(0, Math.min(typed.length(), 4 * LONGEST))));
    }

    /** What to look up: one that cannot be anybody's where the database could not even hold what was typed. */
    UserId lookup() {
        var value = userId.value();
        boolean possible = !value.isEmpty()
                && value.length() <= LONGEST
                && value.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        return possible ? userId : new UserId(" ");
    }

    /** What to count wrong passwords under when it is nobody's. */
    String counted() {
        return userId.folded();
    }
}
