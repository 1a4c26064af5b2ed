package kenpo.portal.staff.members;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kenpo.portal.staff.Permission;

/** What the office can do for or to one person's access; each asks for a factor and a reason, and is told to the person. */
public enum OfficeAction {
    /** 仮ID・仮パスワードを再発行; has a page and an address of its own. */
    REISSUE,
    /** ロックを解除. */
    UNLOCK,
    /** 認証方法を初期化. */
    RESET_METHODS,
    /** メールアドレスを変更. */
    CHANGE_EMAIL,
    /** セッションを終了. */
    END_SESSIONS,
    /** 利用停止. */
    SUSPEND,
    /** 利用停止を解除. */
    RESUME;

    /** Its part of an address below a member's, and of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Permission permission() {
        return this == REISSUE ? Permission.ISSUE_CREDENTIALS : Permission.CHANGE_MEMBERS;
    }

    /** Takes away or moves a factor, so that with it whoever works here could get into somebody's account. */
    boolean isForTwoPersons() {
        return this == RESET_METHODS || this == CHANGE_EMAIL || this == REISSUE;
    }

    public static Optional<OfficeAction> ofKey(String key) {
        return Arrays.stream(values())
                .filter(action -> action.key().equals(key))
                .findFirst();
    }
}
