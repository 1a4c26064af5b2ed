package kenpo.portal.staff.issue;

import java.util.Locale;
import kenpo.portal.credential.Selection;
import kenpo.portal.letter.IssueBatch;
import kenpo.portal.letter.IssueBatch.Whom;
import kenpo.portal.web.TokyoTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says whom letters are for. */
@Component
class WhomWords {
    private final MessageSource messages;

    WhomWords(MessageSource messages) {
        this.messages = messages;
    }

    String of(IssueBatch batch, Locale language) {
        return batch.whom() instanceof Whom.Listed && batch.counts().letters() == 1
                ? say("staffissue.whom.one", language)
                : of(batch.whom(), language);
    }

    private String of(Whom whom, Locale language) {
        return switch (whom) {
            case Whom.NeverSignedIn() -> say("staffissue.whom.NEVER_SIGNED_IN", language);
            case Whom.NewSince(var day) -> say("staffissue.whom.since", language, TokyoTime.day(day, language));
            case Whom.Establishment(var code) -> say("staffissue.whom.establishment", language, code);
            case Whom.Listed() -> say("staffissue.whom.LISTED", language);
        };
    }

    String of(Selection selection, Locale language) {
        return of(
                switch (selection) {
                    case Selection.NeverSignedIn() -> new Whom.NeverSignedIn();
                    case Selection.NewSince(var day) -> new Whom.NewSince(day);
                    case Selection.Establishment(var code) -> new Whom.Establishment(code);
                    case Selection.Listed _ -> new Whom.Listed();
                },
                language);
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
