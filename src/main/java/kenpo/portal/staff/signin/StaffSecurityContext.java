package kenpo.portal.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.PortalCookies;
import kenpo.portal.web.SessionEnd;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Gives Spring Security the staff member of the browser's session. Nothing is saved here: a session comes to be in
 * StaffEntrance alone.
 */
@Component
public class StaffSecurityContext implements SecurityContextRepository {
    private static final String LOADED = StaffSecurityContext.class.getName();

    private final PresentStaff present;

    StaffSecurityContext(PresentStaff present) {
        this.present = present;
    }

    /** Once a request: the page about a failure does not ask again what has just failed. */
    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var request = holder.getRequest();
        if (request.getAttribute(LOADED) instanceof SecurityContext loaded) {
            return loaded;
        }
        request.setAttribute(LOADED, new SecurityContextImpl());
        var society = CurrentSociety.get();
        SecurityContext context = PortalCookies.SESSION
                .read(request)
                .flatMap(id -> present.find(society, id))
                .map(staff -> {
                    SessionEnd.announce(request, staff.sessionEndsAt());
                    return new SecurityContextImpl(new StaffAuthentication(staff));
                })
                .orElseGet(SecurityContextImpl::new);
        request.setAttribute(LOADED, context);
        return context;
    }

    /** Whether it is worth reading what this browser sends. Leaves no answer behind: much may happen until it is read. */
    public boolean isKnown(HttpServletRequest request) {
        boolean known = loadDeferredContext(request).get().getAuthentication() != null;
        request.removeAttribute(LOADED);
        return known;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // a session is made from a proof and by nothing else
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return PortalCookies.SESSION.read(request).isPresent();
    }
}
