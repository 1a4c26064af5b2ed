package kenpo.portal.journey;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kenpo.portal.audit.AuditEvent;
import kenpo.portal.fixtures.SoftAuthenticator;
import kenpo.portal.mail.EmailAddress;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.society.Society;
import kenpo.portal.staff.Invitations;
import kenpo.portal.staff.NewStaff;
import kenpo.portal.staff.Role;

/** The back office of a society, and how its staff get in: by invitation, as in real life. */
final class Office {
    private static final AuditEvent.Actor OPERATOR = new AuditEvent.Actor.Operator("journeys");
    private static final AtomicInteger PERSONS = new AtomicInteger();

    private final Stage stage;
    private final Society society;

    Office(Stage stage, Society society) {
        this.stage = stage;
        this.society = society;
    }

    /** Somebody invited; path: of the link. */
    record Invited(String email, String path) {}

    /** Somebody who works here, with the device that signs them in. */
    record Employee(String email, SoftAuthenticator device, PlainBrowser browser) {}

    String host() {
        return society.canonicalHost().office().value();
    }

    String address() {
        return "http://" + host() + ":" + stage.port();
    }

    Invited invite(Role role) {
        return invite("office" + PERSONS.incrementAndGet() + "@example.jp", role);
    }

    Invited invite(String email, Role role) {
        var person = new NewStaff("職員 " + email.replaceFirst("@.*", ""), new EmailAddress(email), role);
        var link =
                CurrentSociety.call(society, () -> stage.bean(Invitations.class).byOperator(society, OPERATOR, person));
        return new Invited(email, URI.create(link).getPath());
    }

    PlainBrowser stranger() {
        return new PlainBrowser(host(), stage.port());
    }

    /** Has accepted an invitation by hand, and is signed in. */
    Employee employee(Role role) {
        var invited = invite(role);
        var device = new SoftAuthenticator();
        return new Employee(invited.email(), device, join(invited, device));
    }

    PlainBrowser join(Invited invited, SoftAuthenticator device) {
        var browser = stranger();
        browser.get(invited.path());
        browser.post(invited.path(), Map.of());
        var made = device.create(browser.options("/join/passkey"), address());
        var answer = browser.post("/join/passkey", Map.of("answer", made));
        if (!answer.location().endsWith("/")) {
            throw new AssertionError("not joined but " + answer.status() + " " + answer.location());
        }
        return browser;
    }

    /** Another browser of somebody who works here. */
    PlainBrowser signIn(Employee employee) {
        var browser = stranger();
        var options = browser.post("/sign-in/passkey-options", Map.of()).body();
        browser.post("/sign-in/passkey", Map.of("answer", employee.device().get(options, address())));
        return browser;
    }

    /** In a browser, at the top page, with the passkey in a device of its own. */
    Visitor visitor(Role role, Tongue tongue) {
        var visitor = Browsers.open(address(), tongue);
        VirtualAuthenticator.attach(visitor, "internal");
        return visitor.open(invite(role).path())
                .isAt(Label.INVITATION)
                .press(Label.BEGIN_TO_REGISTER)
                .isAt(Label.PASSKEY_SET_UP)
                .press(Label.REGISTER_PASSKEY)
                .isAt(Label.OFFICE_TOP);
    }
}
