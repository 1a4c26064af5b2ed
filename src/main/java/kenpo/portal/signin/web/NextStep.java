package kenpo.portal.signin.web;

import java.util.Optional;
import kenpo.portal.signin.flow.Ticket;
import kenpo.portal.signin.session.SignInCompletion;

/** Where a browser goes on, before its cookies are written: what led there may still fail to be stored. */
sealed interface NextStep {
    /** Stands nowhere (any more). */
    record Nowhere() implements NextStep {}

    record At(String page) implements NextStep {}

    /** Through the door; entry is empty when another request of this browser went through it. */
    record Entered(Ticket ticket, Optional<SignInCompletion.Entry> entry) implements NextStep {}

    /** Back to what a signed-in member showed a factor for; session is its new id, empty when it has ended. */
    record Renewed(Ticket ticket, Optional<String> session) implements NextStep {
        /** Never the id: this text may end in a log. */
        @Override
        public String toString() {
            return "Renewed";
        }
    }
}
