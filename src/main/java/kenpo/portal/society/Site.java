package kenpo.portal.society;

import jakarta.servlet.http.HttpServletRequest;

/** The two sites of a society: its members' portal, and its back office (管理画面) on hosts of its own. */
public enum Site {
    MEMBERS,
    OFFICE;

    private static final String ATTRIBUTE = Site.class.getName();

    /** That of the host: the back office's names begin with a word of their own, which no other host's do. */
    public static Site of(HostName host) {
        return host.isOffice() ? OFFICE : MEMBERS;
    }

    /** The one this request was marked with; the members' where nothing has looked at its host. */
    public static Site of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Site marked ? marked : MEMBERS;
    }

    public void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
