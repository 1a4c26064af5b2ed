package kenpo.portal.mail.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import kenpo.portal.mail.CaughtMail;
import kenpo.portal.mail.CaughtMails;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.TokyoTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows what the built-in catcher holds, to who sits at this machine; to anybody else the page does not exist. */
@Controller
class CaughtMailController {
    /** A header that a proxy adds. */
    private static final Pattern FORWARDING = Pattern.compile("(?i)forwarded|x-forwarded.*|x-real-ip|via");

    private final CaughtMails mails;

    CaughtMailController(CaughtMails mails) {
        this.mails = mails;
    }

    /** One line of the list. */
    record Line(UUID id, String postedAt, String recipient, String subject) {}

    record ListPage(List<Line> mails) {}

    record MailPage(
            String postedAt,
            String sender,
            String recipient,
            String subject,
            String text,
            @Nullable String link) {}

    @GetMapping("/dev/mail")
    String list(HttpServletRequest request, Model model, Locale language) {
        refuseFromOutside(request);
        model.addAttribute(
                "page",
                new ListPage(mails.latest(CurrentSociety.get().id()).stream()
                        .map(mail -> new Line(mail.id(), time(mail, language), mail.recipient(), mail.subject()))
                        .toList()));
        return "mail/caught-mails";
    }

    @GetMapping("/dev/mail/{id}")
    String show(@PathVariable("id") String id, HttpServletRequest request, Model model, Locale language) {
        refuseFromOutside(request);
        var mail = mails.find(CurrentSociety.get().id(), uuid(id)).orElseThrow(CaughtMailController::notFound);
        model.addAttribute(
                "page",
                new MailPage(
                        time(mail, language),
                        mail.sender(),
                        mail.recipient(),
                        mail.subject(),
                        mail.text(),
                        mail.link()));
        return "mail/caught-mail";
    }

    private void refuseFromOutside(HttpServletRequest request) {
        ServletRequest original = request;
        while (original instanceof ServletRequestWrapper wrapper) {
            original = wrapper.getRequest();
        }
        if (!mails.isActive()
                || !InetAddress.ofLiteral(original.getRemoteAddr()).isLoopbackAddress()
                || !(original instanceof HttpServletRequest http)
                || Collections.list(http.getHeaderNames()).stream()
                        .anyMatch(name -> FORWARDING.matcher(name).matches())) {
            throw notFound();
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private static String time(CaughtMail mail, Locale language) {
        return TokyoTime.dayAndTime(mail.postedAt(), language);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
