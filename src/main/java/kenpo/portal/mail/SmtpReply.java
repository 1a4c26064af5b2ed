package kenpo.portal.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Reads what a mail server meant; its text is left behind, since it may repeat the recipient. */
final class SmtpReply {
    private static final Pattern ENHANCED = Pattern.compile("^[0-9]{3}[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3})\\b");

    private SmtpReply() {}

    /** {@code 550 5.1.1}: the code, and the enhanced code where there is one (RFC 3463). */
    static String of(int code, @Nullable String response) {
        var enhanced = ENHANCED.matcher(response == null ? "" : response);
        return enhanced.find() ? code + " " + enhanced.group(1) : Integer.toString(code);
    }

    static Delivery delivery(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException cause; e = cause.getNextException()) {
            switch (cause) {
                // the server about this recipient
                case SMTPAddressFailedException refused -> {
                    return refusal(refused.getReturnCode(), of(refused.getReturnCode(), refused.getMessage()));
                }
                // the server about the message, the sender or us
                case SMTPSendFailedException refused
                when refused.getReturnCode() > 0 && !hasAddressFailure(refused) -> {
                    var reply = of(refused.getReturnCode(), refused.getMessage());
                    return isAboutMessage(refused)
                            ? refusal(refused.getReturnCode(), reply)
                            : new Delivery.Deferred(reply);
                }
                case AuthenticationFailedException _ -> {
                    return new Delivery.Unreachable("AUTHENTICATION REFUSED");
                }
                default -> {}
            }
        }
        return failure instanceof SendFailedException
                ? new Delivery.Deferred("CONNECTION LOST")
                : new Delivery.Unreachable("NO CONNECTION");
    }

    private static boolean hasAddressFailure(MessagingException failure) {
        for (Exception e = failure.getNextException();
                e instanceof MessagingException next;
                e = next.getNextException()) {
            if (e instanceof SMTPAddressFailedException) {
                return true;
            }
        }
        return false;
    }

    /** A refused MAIL or missing authentication is the operator's to repair: the mail waits for that. */
    private static boolean isAboutMessage(SMTPSendFailedException refused) {
        var command = refused.getCommand() == null ? "" : refused.getCommand();
        return !command.startsWith("MAIL") && refused.getReturnCode() != 530 && refused.getReturnCode() != 535;
    }

    private static Delivery refusal(int code, String reply) {
        return code >= 500 ? new Delivery.Bounced(reply) : new Delivery.Deferred(reply);
    }
}
