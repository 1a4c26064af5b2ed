package kenpo.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kenpo.portal.society.OnSite;
import kenpo.portal.society.Site;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says in words what happened to a request that failed, and what to do; never how it failed inside. */
@Controller
@OnSite({Site.MEMBERS, Site.OFFICE})
class ErrorPages implements ErrorController {
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 415, 422, 429, 500, 503);
    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;
    private static final String RETRY_SECONDS = "30";

    @RequestMapping("${spring.web.error.path:/error}")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        response.setStatus(status);
        if ((status == UNAVAILABLE || status == TOO_MANY) && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        model.addAttribute("page", new ErrorPage(WORDED.contains(status) ? status : status < 500 ? 400 : 500));
        return "error/error";
    }

    private static int status(HttpServletRequest request) {
        // no status: somebody asked for this very address
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }
}
