package kenpo.portal.credential;

import kenpo.portal.account.UserId;
import kenpo.portal.key.KeyRing;
import org.springframework.stereotype.Component;

/** Reads a user ID that somebody has typed, for looking it up and for counting under it. */
@Component
public class Askers {
    private final KeyRing keys;

    Askers(KeyRing keys) {
        this.keys = keys;
    }

    public Asker of(String typedUserId) {
        var subject = Subject.ofUnknown(TypedUserId.of(typedUserId).counted(), keys);
        return new Asker(subject.key().bytes());
    }

    /** One that cannot be anybody's where the database could not even hold what was typed. */
    public static UserId lookup(String typedUserId) {
        return TypedUserId.of(typedUserId).lookup();
    }
}
