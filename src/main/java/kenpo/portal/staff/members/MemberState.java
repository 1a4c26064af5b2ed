package kenpo.portal.staff.members;

/** How a person on the roster stands, as lists show it and can be filtered by it; the first that is true counts. */
public enum MemberState {
    /** 資格喪失. */
    LEFT,
    /** 利用停止: by the office. */
    SUSPENDED,
    /** ロック中: frozen, waiting or disabled after wrong answers, or too late with a method. */
    LOCKED,
    /** メール不達: the mail server of the address refuses mails. */
    MAIL_REFUSED,
    /** 設定途中: signed in, and no method set up yet. */
    SETTING_UP,
    /** 未ログイン: whether a credential was issued or not. */
    NOT_SIGNED_IN,
    /** 利用中. */
    IN_USE
}
