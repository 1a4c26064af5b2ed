package kenpo.portal.recovery.flow;

/** What can be shown beside the mailbox before a forgotten password is replaced, the strongest first. Names are stored. */
public enum RecoveryFactor {
    PASSKEY,
    AUTHENTICATOR_APP,
    /** The browser in which the way back is gone, where it is remembered for that very account (ログイン状態の保存). */
    REMEMBERED_BROWSER,
    RECOVERY_CODE,
    /** Card number and date of birth: only for members with mailed codes alone, and where their society allows it. */
    ROSTER_FACTS
}
