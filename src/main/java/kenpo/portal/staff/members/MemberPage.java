package kenpo.portal.staff.members;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kenpo.portal.account.Account;
import kenpo.portal.credential.OwnMethod;
import kenpo.portal.roster.Member;
import org.jspecify.annotations.Nullable;

/**
 * Shown on /members/{id}.
 *
 * @param completedAt when the first sign-in was completed, whatever was reset since
 * @param state as lists show it; null for a dependent
 * @param mail words about whether mails arrive; null: there is no address to write to
 * @param waitingEmail another address that is not confirmed yet
 * @param actions null: the reader may not act
 * @param trail whether the reader may open the audit trail
 * @param waiting keys of the deeds about this person that wait for a second one
 * @param done what has just been done
 */
record MemberPage(
        Member member,
        String establishment,
        @Nullable Account account,
        @Nullable Instant completedAt,
        @Nullable String userId,
        @Nullable MemberState state,
        PhoneCard phone,
        @Nullable Words mail,
        @Nullable String waitingEmail,
        List<OwnMethod> methods,
        int recoveryCodes,
        List<Browser> browsers,
        List<Kept> kept,
        List<FoundMember> household,
        History history,
        @Nullable List<ActionLine> actions,
        boolean trail,
        List<String> waiting,
        @Nullable Done done) {
    MemberPage {
        methods = List.copyOf(methods);
        browsers = List.copyOf(browsers);
        kept = List.copyOf(kept);
        household = List.copyOf(household);
        waiting = List.copyOf(waiting);
    }

    /** A signed-in browser; network: shortened, empty when unknown. */
    record Browser(String name, String network, Instant since, Instant lastSeen) {}

    /** A remembered browser. */
    record Kept(String name, String network, Instant madeAt, Instant until) {}

    /** What has just been done, or waits for a second person. */
    record Done(OfficeAction action, boolean asked) {}

    /** A page of what the trail says of the account. */
    record History(List<Event> lines, int number, int count) {
        static final int SIZE = 20;

        History {
            lines = List.copyOf(lines);
        }

        public int first() {
            return (number - 1) * SIZE + 1;
        }

        public int last() {
            return first() + lines.size() - 1;
        }

        public List<Integer> pages() {
            return IntStream.rangeClosed(1, Math.ceilDiv(count, SIZE)).boxed().toList();
        }
    }

    /** kind: the key of its words; browser and network: empty when unknown. */
    record Event(Instant at, String kind, boolean succeeded, boolean byOffice, String browser, String network) {}
}
