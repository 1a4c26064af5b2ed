package kenpo.portal.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.RequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds the controller of a path among those of the site a request is for; a page of the other site is none. */
class SiteMapping extends RequestMappingHandlerMapping {
    /** Of the method, since a controller without a path of its own is not asked for one. */
    @Override
    protected RequestCondition<?> getCustomMethodCondition(Method handler) {
        return SiteCondition.of(handler.getDeclaringClass());
    }

    /** Not even that the other site has the path for another method. */
    @Override
    protected @Nullable HandlerMethod handleNoMatch(
            Set<RequestMappingInfo> mappings, String path, HttpServletRequest request) throws ServletException {
        var here = mappings.stream()
                .filter(mapping ->
                        mapping.getCustomCondition() instanceof SiteCondition condition && condition.allows(request))
                .collect(Collectors.toSet());
        return super.handleNoMatch(here, path, request);
    }
}
