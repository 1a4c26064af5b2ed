package kenpo.portal.signin.web;

/** What to say about the mail after 再送信 or 更新 was pressed; texts are {@code signin.sending.*}. */
enum SendingNotice {
    RESENT,
    TOO_SOON,
    TOO_MANY,
    NOT_YET_CONFIRMED
}
