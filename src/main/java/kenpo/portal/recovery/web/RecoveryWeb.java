package kenpo.portal.recovery.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes the parameter types of these pages known to Spring MVC. */
@Configuration(proxyBeanMethods = false)
class RecoveryWeb implements WebMvcConfigurer {
    private final CurrentRecoveryResolver recoveries;

    RecoveryWeb(CurrentRecoveryResolver recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(recoveries);
    }
}
