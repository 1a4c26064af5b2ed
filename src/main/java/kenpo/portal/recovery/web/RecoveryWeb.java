package kenpo.portal.recovery.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the parameter types of these pages known to Spring MVC, and lets the forms that ask for somebody answer at an even pace. */
@Configuration(proxyBeanMethods = false)
class RecoveryWeb implements WebMvcConfigurer {
    private final CurrentRecoveryResolver recoveries;
    private final EvenPace pace;

    RecoveryWeb(CurrentRecoveryResolver recoveries, EvenPace pace) {
        this.recoveries = recoveries;
        this.pace = pace;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(recoveries);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(pace)
                .addPathPatterns(
                        RecoveryPages.FORGOT_PASSWORD,
                        RecoveryPages.CODE,
                        RecoveryPages.CODE + "/resend",
                        RecoveryPages.FORGOT_USER_ID);
    }
}
