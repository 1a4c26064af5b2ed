package kenpo.portal.demo;

import java.util.Optional;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.mail.Mail;
import org.jspecify.annotations.Nullable;

/** What reaches the mailboxes of a past: of each mail nothing but its code is read, and of the codes the last. */
final class PastMails {
    private static final ScopedValue<PastMails> CURRENT = ScopedValue.newInstance();

    private boolean closed;
    private @Nullable String code;

    static Optional<PastMails> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    void during(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** The provider {@link PastPerson#CLOSED_PROVIDER} has given up its mailboxes. */
    void closeProvider() {
        closed = true;
    }

    boolean arrives(Mail mail) {
        if (isRefused(mail.to())) {
            return false;
        }
        if (mail.code() != null) {
            code = mail.code();
        }
        return true;
    }

    /** Each code once; empty when it did not arrive. */
    Optional<String> takeCode() {
        var taken = Optional.ofNullable(code);
        code = null;
        return taken;
    }

    private boolean isRefused(EmailAddress address) {
        var value = address.value();
        return value.endsWith(PastPerson.MISTYPED_PROVIDER) || (closed && value.endsWith(PastPerson.CLOSED_PROVIDER));
    }
}
