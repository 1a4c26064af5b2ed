package kenpo.portal.journey;

/** The words of the contract: printed letters, help pages and these journeys rely on them. */
enum Label {
    SIGN_IN("ログイン", "Sign in"),
    USER_ID("ユーザID", "User ID"),
    PASSWORD("パスワード", "Password"),
    REMEMBER("ログイン状態の保存", "Keep me signed in"),
    SHOW("表示", "Show"),
    CANCEL("中止する", "Cancel"),
    NEXT("次へ", "Next"),
    SIGN_OUT("ログアウト", "Sign out"),
    FORGOT_PASSWORD("パスワードを忘れた方はこちら", "Forgot your password?"),
    FORGOT_USER_ID("ユーザIDを忘れた方はこちら", "Forgot your user ID?"),
    FIRST_TIME("はじめてログインする方へ", "Signing in for the first time"),
    EMAIL_CODE("メール認証", "Email code"),
    ONE_TIME_PASSWORD("ワンタイムパスワード", "One-time password"),
    SUBMIT("実行", "Submit"),
    SEND_AGAIN("再送信", "Send again"),
    NO_MAIL("メールが届かないとき", "The mail does not arrive"),
    POSTED_CODE_HEADING("郵送コードの確認", "Posted code"),
    POSTED_CODE("郵送コード", "Posted code"),
    IDENTITY_CHECK("ご本人の確認", "Identity check"),
    DATE_OF_BIRTH("生年月日", "Date of birth"),
    TERMS("利用規約", "Terms of use"),
    AGREE("同意する", "I agree"),
    DISAGREE("同意しない", "I do not agree"),
    EMAIL_ADDRESS_HEADING("メールアドレスの設定", "Your email address"),
    EMAIL_ADDRESS("メールアドレス", "Email address"),
    SEND_CONFIRMATION("確認メールを送信", "Send confirmation mail"),
    EMAIL_CONFIRMATION("メールアドレスの確認", "Confirm your email address"),
    CONFIRMATION_CODE("確認コード", "Confirmation code"),
    CONFIRM("確認", "Confirm"),
    REFRESH("更新", "Refresh"),
    CHANGE_ADDRESS("メールアドレスを変更する", "Change the email address"),
    CONFIRM_ADDRESS("確認する", "Confirm address"),
    METHOD_HEADING("ユーザIDと認証方法の設定", "User ID and sign-in method"),
    METHOD_EMAIL_CODE("ワンタイムパスワード（メール）", "One-time password (email)"),
    METHOD_AUTHENTICATOR_APP("ワンタイムパスワード（認証アプリ）", "One-time password (authenticator app)"),
    METHOD_PASSKEY("パスキー（顔認証・指紋認証など）", "Passkey (face, fingerprint or the like)"),
    TO_SET_UP("続けて認証方法を設定する", "Set up the sign-in method now"),
    APP_SET_UP("認証アプリの設定", "Set up an authenticator app"),
    SAVE_PICTURE("画像を保存", "Save the picture"),
    OPEN_HERE("この端末の認証アプリで開く", "Open in the authenticator app of this device"),
    COPY("コピー", "Copy"),
    DEVICE_NAME("デバイス名", "Device name"),
    EVERYWHERE("全てのデバイスからサインアウトする", "Sign out of all devices"),
    BACK("戻る", "Back"),
    METHOD_CHANGE("認証方法の選び直し", "Choose another sign-in method"),
    AUTHENTICATOR_APP("認証アプリ", "Authenticator app"),
    ANOTHER_METHOD("別の方法で認証する", "Use another method"),
    LOST_DEVICE("端末を紛失した方はこちら", "Lost your device?"),
    PASSKEY_SET_UP("パスキーの登録", "Register a passkey"),
    REGISTER_PASSKEY("パスキーを登録する", "Register a passkey"),
    PASSKEY_NAME("パスキーの名前", "Name of the passkey"),
    OTHER_METHOD("別の方法にする", "Use another method"),
    PASSKEY("パスキーで認証", "Use your passkey"),
    USE_PASSKEY("パスキーで認証する", "Use a passkey"),
    SIGN_IN_WITH_PASSKEY("パスキーでログイン", "Sign in with a passkey"),
    METHODS("認証方法", "Sign-in methods"),
    ADD_PASSKEY("パスキーを追加", "Add a passkey"),
    ADD_AUTHENTICATOR_APP("認証アプリを追加", "Add an authenticator app"),
    SETTINGS("設定", "Settings"),
    METHOD_CHANGE_OWN("認証方法の変更", "Change a sign-in method"),
    NAME("名前", "Name"),
    RENAME("名前を変更する", "Rename it"),
    REMOVE("削除する", "Remove it"),
    RECOVERY_CODE("リカバリーコード", "Recovery code"),
    RECOVERY_CODES("リカバリーコード", "Recovery codes"),
    MAKE_RECOVERY_CODES("リカバリーコードを作る", "Make recovery codes"),
    PROVE_AGAIN("ご本人の確認へ進む", "Go to the identity check"),
    PRINT("印刷", "Print"),
    SAVE_TEXT("テキストで保存", "Save as text"),
    NEW_PASSWORD_HEADING("新しいパスワードの設定", "Your new password"),
    NEW_PASSWORD("新しいパスワード", "New password"),
    NEW_PASSWORD_AGAIN("新しいパスワード（確認）", "New password (again)"),
    COMPLETED("初回ログインが完了しました", "Your first sign-in is complete"),
    TO_TOP("トップページへ進む", "Go to the top page"),
    TOP("トップページ", "Top page"),
    NOTICES("お知らせ", "Notices");

    private final String japanese;
    private final String english;

    Label(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    String in(Tongue tongue) {
        return tongue == Tongue.JAPANESE ? japanese : english;
    }
}
