package kenpo.portal.society;

/** The second factors a member may choose from (認証方法). */
public enum Method {
    PASSKEY,
    AUTHENTICATOR_APP,
    EMAIL_CODE
}
