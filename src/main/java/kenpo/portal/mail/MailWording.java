package kenpo.portal.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kenpo.portal.society.Society;
import org.springframework.web.util.HtmlUtils;

/**
 * Puts a mail into words. Code first and alone on its line, so that people and phones find it; link last and alone, so
 * that no mail program takes what follows for a part of it.
 */
final class MailWording {
    private final Society society;
    private final Mail mail;
    private final MailPhrases phrases;
    private final String prefix;

    private MailWording(Society society, Mail mail) {
        this.society = society;
        this.mail = mail;
        phrases = new MailPhrases(mail.language());
        prefix = "mail." + mail.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".";
    }

    static MailText of(Society society, Mail mail) {
        var wording = new MailWording(society, mail);
        return new MailText(wording.phrase("subject"), wording.text(), wording.html());
    }

    private String text() {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(societyName());
        paragraphs.add(phrase("lead"));
        Optional.ofNullable(mail.code()).ifPresent(paragraphs::add);
        paragraphs.addAll(afterCode());
        links().forEach(link -> paragraphs.add(link.phrase + "\n" + link.address));
        return String.join("\n\n", paragraphs) + "\n";
    }

    private String html() {
        var body = new StringBuilder();
        body.append(element("h1", societyName())).append(element("p", phrase("lead")));
        if (mail.code() != null) {
            body.append("<p><strong>").append(escaped(mail.code())).append("</strong></p>\n");
        }
        afterCode().forEach(paragraph -> body.append(element("p", paragraph)));
        links().forEach(link -> {
            var address = escaped(link.address);
            body.append(element("p", link.phrase));
            body.append("<p><a href=\"%s\">%s</a></p>\n".formatted(address, address));
        });
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(phrases.language().getLanguage(), escaped(phrase("subject")), body);
    }

    private List<String> afterCode() {
        var paragraphs = new ArrayList<String>();
        phrases.find(prefix + "detail", mail.arguments()).ifPresent(paragraphs::add);
        paragraphs.add(unexpected());
        paragraphs.add(phrases.get("mail.frame.no-reply", List.of()));
        return paragraphs;
    }

    private String unexpected() {
        var phone = society.settings().contact().phone();
        var advice = mail.code() == null ? "mail.frame.unexpected" : "mail.frame.unexpected-code";
        return phone == null
                ? phrases.get(advice, List.of(societyName()))
                : phrases.get(advice + "-phone", List.of(societyName(), phone));
    }

    private String societyName() {
        return society.name(phrases.language());
    }

    /** An address, and what is said before it. */
    private record Link(String phrase, String address) {}

    private List<Link> links() {
        var links = new ArrayList<Link>();
        Optional.ofNullable(mail.link()).ifPresent(link -> links.add(new Link(phrase("link"), link)));
        Optional.ofNullable(mail.report())
                .ifPresent(link -> links.add(new Link(phrases.get("mail.frame.report", List.of()), link)));
        return links;
    }

    private String phrase(String part) {
        return phrases.get(prefix + part, mail.arguments());
    }

    private static String element(String name, String content) {
        return "<%s>%s</%s>\n".formatted(name, escaped(content), name);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
