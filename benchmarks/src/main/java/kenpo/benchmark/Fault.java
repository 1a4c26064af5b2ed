package kenpo.benchmark;

import java.util.List;
import java.util.Optional;

/** Something that goes wrong from its begin to its end, while people come and go. */
interface Fault {
    /** All that people come for. */
    List<String> EVERYTHING = List.of(MemberVisit.BY_APP, MemberVisit.BY_MAIL, Newcomer.DONE);

    String name();

    int seconds();

    /** What it needs, before it begins. */
    default void prepare(Site site) throws Exception {}

    void begin(Site site) throws Exception;

    void end(Site site) throws Exception;

    /** Behind it, when all is judged. */
    default void tidyUp(Site site) throws Exception {}

    /** What has to go on while it lasts. */
    List<String> spared();

    /** Seconds behind its end within which everything has to succeed again. */
    int limit();

    /** Whether nobody may notice: no request without answer, none turned away. */
    default boolean unnoticed() {
        return false;
    }

    /** What it has to say of its own. */
    default String seen() {
        return "";
    }

    /** What about it must not have been, beside what must never be. */
    default Optional<String> wrong() {
        return Optional.empty();
    }
}
