package kenpo.benchmark;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.currentLocationRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;

/**
 * Sign-in page, password, code of the app, the account console as landing page with the tokens its script fetches, sign-out
 * back to that page.
 */
final class KeycloakSignIn {
    /** Example of RFC 7636, appendix B: costs the same as any. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String REALM = "#{address}/realms/" + Keycloak.REALM;
    private static final String CONSOLE = REALM + "/account/";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect";

    static final ChainBuilder CHAIN = exec(
            http("sign-in page")
                    .get(PROTOCOL + "/auth")
                    .queryParam("client_id", "account-console")
                    .queryParam("redirect_uri", CONSOLE)
                    .queryParam("response_type", "code")
                    .queryParam("scope", "openid")
                    .queryParam("state", "s")
                    .queryParam("code_challenge", CHALLENGE)
                    .queryParam("code_challenge_method", "S256")
                    .check(status().is(200), action()),
            http("password")
                    .post("#{action}")
                    .formParam("username", "#{userId}")
                    .formParam("password", "#{password}")
                    .check(status().is(200), regex("name=\"otp\""), action()),
            exec(session ->
                    session.set("otp", SignInSimulation.turn(session).who.code())),
            http("code")
                    .post("#{action}")
                    .formParam("otp", "#{otp}")
                    .check(
                            status().is(200),
                            currentLocationRegex("/account/\\?.*\\bcode=([^&]+)")
                                    .saveAs("code")),
            http("tokens")
                    .post(PROTOCOL + "/token")
                    .formParam("grant_type", "authorization_code")
                    .formParam("client_id", "account-console")
                    .formParam("redirect_uri", CONSOLE)
                    .formParam("code", "#{code}")
                    .formParam("code_verifier", VERIFIER)
                    .check(status().is(200), jsonPath("$.id_token").saveAs("idToken")),
            http("sign-out")
                    .get(PROTOCOL + "/logout")
                    .queryParam("id_token_hint", "#{idToken}")
                    .queryParam("client_id", "account-console")
                    .queryParam("post_logout_redirect_uri", CONSOLE)
                    .check(status().is(200), currentLocationRegex("/account/")));

    private KeycloakSignIn() {}

    private static CheckBuilder action() {
        return regex("<form[^>]* action=\"([^\"]+)\"")
                .transform(action -> action.replace("&amp;", "&"))
                .saveAs("action");
    }
}
