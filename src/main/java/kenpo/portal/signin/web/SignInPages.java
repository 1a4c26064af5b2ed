package kenpo.portal.signin.web;

import kenpo.portal.signin.flow.SignIn;

/** The one page of each state of a sign-in. */
final class SignInPages {
    static final String SIGN_IN = "/sign-in";
    static final String EMAIL_CODE = "/sign-in/email-code";
    static final String POSTED_CODE = "/sign-in/posted-code";
    static final String AUTHENTICATOR_APP = "/sign-in/authenticator-app";
    static final String PASSKEY = "/sign-in/passkey";
    static final String RECOVERY_CODE = "/sign-in/recovery-code";
    static final String ANOTHER_METHOD = "/sign-in/another-method";
    static final String PASSKEY_ALONE = "/sign-in/passkey-alone";
    static final String AUTHENTICATOR_APP_SET_UP = "/sign-in/authenticator-app-set-up";
    static final String PASSKEY_SET_UP = "/sign-in/passkey-set-up";
    static final String METHOD_CHANGE = "/sign-in/method-change";
    static final String IDENTITY_CHECK = "/sign-in/identity-check";
    static final String TERMS = "/sign-in/terms";
    static final String EMAIL_ADDRESS = "/sign-in/email-address";
    static final String EMAIL_CONFIRMATION = "/sign-in/email-confirmation";
    static final String METHOD = "/sign-in/method";
    static final String PASSWORD = "/sign-in/password";
    static final String COMPLETED = "/sign-in/completed";

    /** Where signed-in members see their methods, and return to after adding one. */
    static final String METHODS = "/settings/methods";

    private SignInPages() {}

    static String of(SignIn signIn) {
        return switch (signIn) {
            case SignIn.AwaitingMailedCode _ -> EMAIL_CODE;
            case SignIn.AwaitingPostedCode _ -> POSTED_CODE;
            case SignIn.AwaitingIdentityCheck _ -> IDENTITY_CHECK;
            case SignIn.AwaitingTermsAcceptance _ -> TERMS;
            case SignIn.AwaitingEmailAddress _ -> EMAIL_ADDRESS;
            case SignIn.AwaitingEmailConfirmation _ -> EMAIL_CONFIRMATION;
            case SignIn.ChoosingMethod _ -> METHOD;
            case SignIn.ChoosingPassword _ -> PASSWORD;
            case SignIn.FirstSignInCompleted _, SignIn.Completed _ -> COMPLETED;
            case SignIn.AwaitingAuthenticatorAppCode _ -> AUTHENTICATOR_APP;
            case SignIn.AwaitingPasskey _ -> PASSKEY;
            case SignIn.AwaitingRecoveryCode _ -> RECOVERY_CODE;
            case SignIn.SettingUpAuthenticatorApp _ -> AUTHENTICATOR_APP_SET_UP;
            case SignIn.RegisteringPasskey _ -> PASSKEY_SET_UP;
        };
    }

    static String redirectTo(SignIn signIn) {
        return redirectTo(of(signIn));
    }

    static String redirectTo(String path) {
        return "redirect:" + path;
    }
}
