package kenpo.portal.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the back office its frame, once somebody is signed in. */
@ControllerAdvice
class OfficeFrameAdvice {
    @ModelAttribute("office")
    @Nullable
    OfficeFrame office(HttpServletRequest request) {
        return SignedIn.staff(request).map(OfficeFrame::of).orElse(null);
    }
}
