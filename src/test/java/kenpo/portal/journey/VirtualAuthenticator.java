package kenpo.portal.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** A device with a fingerprint reader, or a security key, or a phone nearby, as Chromium emulates them for a page. */
final class VirtualAuthenticator {
    private final Visitor holder;
    private final CDPSession devTools;
    private final String id;

    private VirtualAuthenticator(Visitor holder, CDPSession devTools, String id) {
        this.holder = holder;
        this.devTools = devTools;
        this.id = id;
    }

    /**
     * transport: internal, usb or hybrid. Its holder touches it at once and, until told otherwise, is recognised. The browser
     * makes no suggestions of its own before {@link #suggests}: taken at once, they would overtake the test's next step.
     */
    static VirtualAuthenticator attach(Visitor visitor, String transport) {
        visitor.page()
                .addInitScript("if (window.PublicKeyCredential) PublicKeyCredential.isConditionalMediationAvailable = "
                        + "async () => sessionStorage.getItem('suggests') !== null");
        var devTools = visitor.page().context().newCDPSession(visitor.page());
        devTools.send("WebAuthn.enable", object("enableUI", false));
        var options = object("automaticPresenceSimulation", true);
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", transport);
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        var wrapped = new JsonObject();
        wrapped.add("options", options);
        var added = devTools.send("WebAuthn.addVirtualAuthenticator", wrapped);
        return new VirtualAuthenticator(
                visitor, devTools, added.get("authenticatorId").getAsString());
    }

    void detach() {
        devTools.send("WebAuthn.removeVirtualAuthenticator", object());
    }

    /** How many passkeys it holds. */
    int passkeys() {
        return devTools.send("WebAuthn.getCredentials", object())
                .getAsJsonArray("credentials")
                .size();
    }

    /** Whether its holder's face, finger or number is recognised from now on. */
    void recognises(boolean verified) {
        var call = object();
        call.addProperty("isUserVerified", verified);
        devTools.send("WebAuthn.setUserVerified", call);
    }

    /** From the next page on the browser suggests its passkeys by itself, in this tab. */
    void suggests() {
        holder.page().evaluate("sessionStorage.setItem('suggests', '')");
    }

    private JsonObject object() {
        var call = new JsonObject();
        call.addProperty("authenticatorId", id);
        return call;
    }

    private static JsonObject object(String name, boolean value) {
        var object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }
}
