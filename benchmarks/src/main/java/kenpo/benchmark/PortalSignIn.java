package kenpo.benchmark;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.Cookie;
import static io.gatling.javaapi.http.HttpDsl.addCookie;
import static io.gatling.javaapi.http.HttpDsl.currentLocation;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;

/** Sign-in page, password, code of the app, top page, sign-out. */
final class PortalSignIn {
    static final ChainBuilder CHAIN = exec(
            doIf(session -> !session.getString("known").isEmpty())
                    .then(exec(addCookie(Cookie(Browser.KNOWN, "#{known}")
                            .withDomain("localhost")
                            .withPath("/")))),
            http("sign-in page").get("#{address}/sign-in").check(status().is(200), token()),
            form("password", "/sign-in")
                    .formParam("userId", "#{userId}")
                    .formParam("password", "#{password}")
                    .check(currentLocation().isEL("#{address}/sign-in/authenticator-app"), token()),
            exec(session ->
                    session.set("code", SignInSimulation.turn(session).who.code())),
            form("code", "/sign-in/authenticator-app")
                    .formParam("code", "#{code}")
                    .check(currentLocation().isEL("#{address}/"), status().is(200), token()),
            form("sign-out", "/sign-out")
                    .check(currentLocation().isEL("#{address}/sign-in?signed-out"), status().is(200)));

    private PortalSignIn() {}

    private static HttpRequestActionBuilder form(String name, String path) {
        return http(name).post("#{address}" + path).formParam("_csrf", "#{csrf}");
    }

    private static CheckBuilder token() {
        return regex("name=\"_csrf\"[^>]* value=\"([^\"]*)\"").saveAs("csrf");
    }
}
