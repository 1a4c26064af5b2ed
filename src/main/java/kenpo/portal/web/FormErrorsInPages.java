package kenpo.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Hands the errors of {@code form} to its page as {@code errors}, and answers such a page with 422. */
class FormErrorsInPages implements HandlerInterceptor {
    private final MessageSource messages;

    FormErrorsInPages(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || isRedirect(page)) {
            return;
        }
        var result = page.getModel().get(BindingResult.MODEL_KEY_PREFIX + "form");
        var errors = result instanceof Errors found
                ? FormErrors.of(found, messages, RequestContextUtils.getLocale(request))
                : FormErrors.NONE;
        page.addObject("errors", errors);
        if (!errors.isEmpty() && response.getStatus() == HttpStatus.OK.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        var name = page.getViewName();
        return name != null && name.startsWith("redirect:");
    }
}
