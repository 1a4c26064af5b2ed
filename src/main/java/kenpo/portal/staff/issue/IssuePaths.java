package kenpo.portal.staff.issue;

import java.util.UUID;
import kenpo.portal.letter.IssueBatchId;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The paths of these pages. */
final class IssuePaths {
    static final String BATCHES = "/credentials";
    static final String CHOICE = BATCHES + "/new";
    static final String BEGINNING = BATCHES + "/begin";
    static final String BATCH = BATCHES + "/{id}";

    private IssuePaths() {}

    static String redirectTo(String path) {
        return "redirect:" + path;
    }

    static String of(IssueBatchId batch) {
        return BATCHES + "/" + batch.value();
    }

    /** Whatever is no key is the key of nothing. */
    static IssueBatchId read(String id) {
        try {
            return new IssueBatchId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }
}
