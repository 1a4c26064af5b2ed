package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.staff.OfficeController;
import kenpo.portal.staff.OpenToAnybody;
import kenpo.portal.staff.Permission;
import kenpo.portal.staff.Requires;
import kenpo.portal.staff.signin.StaffEntrance;
import kenpo.portal.staff.signin.StaffSignIns;
import kenpo.portal.web.PortalCookies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;

/** ログアウト, and staying signed in when the session is about to end. */
@OfficeController
class LeavingController {
    private final StaffSignInResolver halfWay;
    private final StaffSignIns signIns;
    private final StaffEntrance entrance;

    LeavingController(StaffSignInResolver halfWay, StaffSignIns signIns, StaffEntrance entrance) {
        this.halfWay = halfWay;
        this.signIns = signIns;
        this.entrance = entrance;
    }

    /** Ends whatever this browser holds, and has it forget what it kept of our pages. */
    @OpenToAnybody
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        halfWay.current(request).ifPresent(signIns::end);
        PortalCookies.SESSION.read(request).ifPresent(id -> entrance.leave(CurrentSociety.get(), id));
        PortalCookies.SIGN_IN.clear(request, response);
        PortalCookies.SESSION.clear(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return OfficePages.redirectTo(OfficePages.SIGN_IN + "?signed-out");
    }

    /** Being asked is enough to go on. */
    @Requires(Permission.USE_OFFICE)
    @PostMapping("/session/continue")
    ResponseEntity<Void> goOn() {
        return ResponseEntity.noContent().build();
    }
}
