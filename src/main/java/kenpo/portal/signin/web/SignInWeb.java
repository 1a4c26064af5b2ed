package kenpo.portal.signin.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the sign-in's parameter types and limits known to Spring MVC. */
@Configuration(proxyBeanMethods = false)
class SignInWeb implements WebMvcConfigurer {
    private final CurrentSignInResolver signIns;
    private final SourceLimitInterceptor sourceLimit;

    SignInWeb(CurrentSignInResolver signIns, SourceLimitInterceptor sourceLimit) {
        this.signIns = signIns;
        this.sourceLimit = sourceLimit;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(signIns);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(sourceLimit)
                .addPathPatterns(
                        "/sign-in/**",
                        "/email-confirmation/**",
                        "/forgot-password/**",
                        "/reset-password/**",
                        "/forgot-user-id/**");
    }
}
