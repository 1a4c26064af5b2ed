package kenpo.portal.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kenpo.portal.mail.Mail;
import kenpo.portal.mail.Outbox;
import kenpo.portal.society.SocietyId;

/** Keeps the mails it is given. */
final class RecordingOutbox implements Outbox {
    private final List<Mail> mails = new ArrayList<>();

    @Override
    public synchronized void post(SocietyId society, Mail mail) {
        mails.add(mail);
    }

    List<Mail> mails() {
        return List.copyOf(mails);
    }

    String lastCode() {
        return Objects.requireNonNull(mails.getLast().code());
    }

    String lastToken() {
        var link = Objects.requireNonNull(mails.getLast().link());
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** Six digits that none of the codes sent are. */
    String wrongCode() {
        for (int i = 0; ; i++) {
            var code = "%06d".formatted(i);
            if (mails.stream().noneMatch(mail -> code.equals(mail.code()))) {
                return code;
            }
        }
    }
}
