package kenpo.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the forms of {@link StreamedUpload}s be read as they arrive: before anybody asks for a parameter. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class StreamedFormFilter extends OncePerRequestFilter {
    private final ObjectProvider<StreamedUpload> uploads;

    StreamedFormFilter(ObjectProvider<StreamedUpload> uploads) {
        this.uploads = uploads;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isStreamed(request) ? new StreamedForm(request) : request, response);
    }

    private boolean isStreamed(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.MULTIPART_FORM_DATA_VALUE)
                && uploads.stream()
                        .anyMatch(each ->
                                each.path().matcher(request.getRequestURI()).matches());
    }
}
