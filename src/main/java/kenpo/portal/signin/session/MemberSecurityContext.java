package kenpo.portal.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import kenpo.portal.society.CurrentSociety;
import kenpo.portal.web.PortalCookies;
import kenpo.portal.web.SessionEnd;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Gives Spring Security the member of the browser's session, looked up only when somebody asks. Nothing is saved here:
 * a session comes to be in SignInCompletion alone.
 */
@Component
public class MemberSecurityContext implements SecurityContextRepository {
    private static final String LOADED = MemberSecurityContext.class.getName();

    private final SignedInMembers members;

    MemberSecurityContext(SignedInMembers members) {
        this.members = members;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /** Once a request: the page about a failure does not ask again what has just failed. */
    private SecurityContext load(HttpServletRequest request) {
        if (request.getAttribute(LOADED) instanceof SecurityContext loaded) {
            return loaded;
        }
        request.setAttribute(LOADED, new SecurityContextImpl());
        var society = CurrentSociety.get();
        var context = PortalCookies.SESSION
                .read(request)
                .flatMap(id -> members.find(society, id))
                .map(member -> signedIn(request, member))
                .orElseGet(SecurityContextImpl::new);
        request.setAttribute(LOADED, context);
        return context;
    }

    private static SecurityContext signedIn(HttpServletRequest request, MemberAuthentication member) {
        SessionEnd.announce(request, member.getPrincipal().sessionEndsAt());
        return new SecurityContextImpl(member);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // a session is made by completing a sign-in and by nothing else
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return PortalCookies.SESSION.read(request).isPresent();
    }

    private static final class Deferred implements DeferredSecurityContext {
        private final Supplier<SecurityContext> source;
        private @Nullable SecurityContext loaded;

        Deferred(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            var context = loaded;
            if (context == null) {
                context = source.get();
                loaded = context;
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
