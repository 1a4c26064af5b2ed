package kenpo.portal.signin.web;

import kenpo.portal.signin.flow.SignIn;

/** The one page of each state of a sign-in. */
final class SignInPages {
    static final String SIGN_IN = "/sign-in";
    static final String EMAIL_CODE = "/sign-in/email-code";
    static final String POSTED_CODE = "/sign-in/posted-code";
    static final String IDENTITY_CHECK = "/sign-in/identity-check";
    static final String TERMS = "/sign-in/terms";
    static final String EMAIL_ADDRESS = "/sign-in/email-address";
    static final String EMAIL_CONFIRMATION = "/sign-in/email-confirmation";
    static final String METHOD = "/sign-in/method";
    static final String PASSWORD = "/sign-in/password";
    static final String COMPLETED = "/sign-in/completed";

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
        };
    }

    static String redirectTo(SignIn signIn) {
        return redirectTo(of(signIn));
    }

    static String redirectTo(String path) {
        return "redirect:" + path;
    }
}
