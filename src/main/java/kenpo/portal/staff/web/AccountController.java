package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import kenpo.portal.credential.BrowserFamily;
import kenpo.portal.credential.FlowKey;
import kenpo.portal.key.Sha256;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.SignedInStaff;
import kenpo.portal.staff.StaffMembers;
import kenpo.portal.staff.signin.StaffApps;
import kenpo.portal.staff.signin.StaffPasskeys;
import kenpo.portal.staff.signin.StaffSessions;
import kenpo.portal.web.PortalCookies;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own account: passkeys, and the browsers one is signed in with. */
@OfficeController
class AccountController {
    private final StaffMembers members;
    private final StaffPasskeys passkeys;
    private final StaffApps apps;
    private final StaffSessions sessions;

    AccountController(StaffMembers members, StaffPasskeys passkeys, StaffApps apps, StaffSessions sessions) {
        this.members = members;
        this.passkeys = passkeys;
        this.apps = apps;
        this.sessions = sessions;
    }

    @Requires(Permission.USE_OFFICE)
    @GetMapping(OfficePages.ACCOUNT)
    String show(@AuthenticationPrincipal SignedInStaff staff, HttpServletRequest request, Model model) {
        var browsers = sessions.devices(staff.society(), staff.id(), session(request)).stream()
                .map(device -> new AccountPage.Browser(
                        BrowserFamily.of(device.browser()), device.since(), device.lastSeen(), device.here()))
                .toList();
        model.addAttribute(
                "page",
                new AccountPage(
                        members.find(staff.society(), staff.id()).orElseThrow(),
                        passkeys.of(staff.society(), staff.id()),
                        apps.has(staff.society(), staff.id()),
                        browsers,
                        done(request)));
        return "staff/account";
    }

    @Requires(Permission.USE_OFFICE)
    @PostMapping(OfficePages.ACCOUNT + "/end-others")
    String endOthers(@AuthenticationPrincipal SignedInStaff staff, HttpServletRequest request) {
        sessions.endOthers(staff.society(), staff.id(), session(request));
        return OfficePages.redirectTo(OfficePages.ACCOUNT + "?ended");
    }

    private static FlowKey session(HttpServletRequest request) {
        return new FlowKey(Sha256.of(PortalCookies.SESSION.read(request).orElseThrow()));
    }

    private static AccountPage.@Nullable Done done(HttpServletRequest request) {
        return Stream.of(AccountPage.Done.values())
                .filter(each -> request.getParameter(each.name().toLowerCase(Locale.ROOT)) != null)
                .findFirst()
                .orElse(null);
    }
}
