package kenpo.portal.recovery.web;

import kenpo.portal.recovery.flow.Recovery;

/** The one page of each state on the way to a new password. */
final class RecoveryPages {
    static final String FORGOT_PASSWORD = "/forgot-password";
    static final String CODE = "/forgot-password/code";
    static final String PASSKEY = "/forgot-password/passkey";
    static final String AUTHENTICATOR_APP = "/forgot-password/authenticator-app";
    static final String REMEMBERED_BROWSER = "/forgot-password/remembered-browser";
    static final String RECOVERY_CODE = "/forgot-password/recovery-code";
    static final String IDENTITY_CHECK = "/forgot-password/identity-check";
    static final String ANOTHER_METHOD = "/forgot-password/another-method";
    static final String OFFICE = "/forgot-password/office";
    static final String PASSWORD = "/forgot-password/new-password";
    static final String CANCEL = "/forgot-password/cancel";
    static final String LINK = "/reset-password/{token}";
    static final String FORGOT_USER_ID = "/forgot-user-id";
    static final String LOST_METHOD = "/lost-method";
    static final String SIGN_IN = "/sign-in";

    private RecoveryPages() {}

    static String of(Recovery recovery) {
        return switch (recovery) {
            case Recovery.AwaitingMailedCode _ -> CODE;
            case Recovery.AwaitingPasskey _ -> PASSKEY;
            case Recovery.AwaitingAuthenticatorAppCode _ -> AUTHENTICATOR_APP;
            case Recovery.AwaitingRememberedBrowser _ -> REMEMBERED_BROWSER;
            case Recovery.AwaitingRecoveryCode _ -> RECOVERY_CODE;
            case Recovery.AwaitingRosterFacts _ -> IDENTITY_CHECK;
            case Recovery.WithoutFactor _ -> OFFICE;
            case Recovery.ChoosingPassword _ -> PASSWORD;
        };
    }

    static String redirectTo(String path) {
        return "redirect:" + path;
    }
}
