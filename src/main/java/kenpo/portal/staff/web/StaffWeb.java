package kenpo.portal.staff.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the office's rules and parameter types known to Spring MVC. */
@Configuration(proxyBeanMethods = false)
class StaffWeb implements WebMvcConfigurer {
    private final AccessInterceptor access;
    private final StaffSignInResolver signIns;

    StaffWeb(AccessInterceptor access, StaffSignInResolver signIns) {
        this.access = access;
        this.signIns = signIns;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(signIns);
    }
}
