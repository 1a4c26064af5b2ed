package kenpo.portal.staff.members;

/** Why a mail server refused a mail, as far as its enhanced code says (RFC 3463). */
enum MailReply {
    NO_SUCH_DOMAIN,
    NO_SUCH_ADDRESS,
    FULL,
    NOT_WANTED,
    UNKNOWN;

    static MailReply of(String reply) {
        var code = reply.substring(reply.indexOf(' ') + 1);
        return switch (code) {
            case "5.1.2", "5.1.8", "5.4.4" -> NO_SUCH_DOMAIN;
            case "5.1.0", "5.1.1", "5.1.3", "5.1.6", "5.1.10", "5.2.1" -> NO_SUCH_ADDRESS;
            case "4.2.2", "5.2.2" -> FULL;
            default -> code.startsWith("5.7.") ? NOT_WANTED : UNKNOWN;
        };
    }
}
