package kenpo.portal.staff.web;

/** The paths of the back office that are needed in several places. */
final class OfficePages {
    static final String TOP = "/";
    static final String SIGN_IN = "/sign-in";
    static final String CODE = "/sign-in/code";
    static final String INVITATION = "/invitation";
    static final String PASSKEY_SET_UP = "/join/passkey";
    static final String PASSWORD_SET_UP = "/join/password";
    static final String APP_SET_UP = "/join/app";
    static final String STEP_UP = "/step-up";
    static final String STAFF = "/staff";
    static final String ACCOUNT = "/account";
    static final String APPROVALS = "/approvals";

    private OfficePages() {}

    static String redirectTo(String path) {
        return "redirect:" + path;
    }
}
