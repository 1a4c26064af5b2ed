package kenpo.portal.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import kenpo.portal.account.SignedInMember;
import kenpo.portal.signin.Device;
import kenpo.portal.signin.DeviceId;
import kenpo.portal.signin.Devices;
import kenpo.portal.web.PortalCookies;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the member is signed in (ログイン中の端末). To sign out is never made hard: no factor is asked for. */
@Controller
class DevicesController {
    private static final String PATH = "/settings/devices";

    private final Devices devices;
    private final OtherDevices others;
    private final BrowserName names;

    DevicesController(Devices devices, OtherDevices others, BrowserName names) {
        this.devices = devices;
        this.others = others;
        this.names = names;
    }

    @GetMapping(PATH)
    String show(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            Locale language,
            Model model) {
        var here = PortalCookies.SESSION.read(request).orElseThrow();
        var lines = devices.of(member.society(), member.account(), here).stream()
                .map(device -> line(device, language))
                .toList();
        var done = Arrays.stream(DevicesPage.Done.values())
                .filter(each -> parameters.containsKey(each.name().toLowerCase(Locale.ROOT)))
                .findFirst();
        model.addAttribute("page", new DevicesPage(lines, done.orElse(null)));
        return "settings/devices";
    }

    @PostMapping(PATH + "/end")
    String end(@AuthenticationPrincipal SignedInMember member, @RequestParam(defaultValue = "") String device) {
        DeviceId.parse(device).ifPresent(id -> devices.end(member.society(), member.account(), id));
        return "redirect:" + PATH + "?ended";
    }

    @PostMapping(PATH + "/end-others")
    String endOthers(
            @AuthenticationPrincipal SignedInMember member, HttpServletRequest request, HttpServletResponse response) {
        others.end(member, request, response);
        return "redirect:" + PATH + "?others";
    }

    private DevicesPage.Line line(Device device, Locale language) {
        return new DevicesPage.Line(
                device.id(),
                names.of(device.browser(), language),
                device.network(),
                device.since(),
                device.lastSeen(),
                device.here());
    }
}
