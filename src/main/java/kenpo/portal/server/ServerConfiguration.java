package kenpo.portal.server;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Objects;
import kenpo.portal.database.DatabaseOutage;
import kenpo.portal.society.CurrentSociety;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ServerConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ServerConfiguration.class);

    /** Before every filter of ours, each of which may look at address, scheme or host as the browser knows them. */
    private static final int FORWARDED_ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<ForwardedFilter> forwardedFilter(ServerSettings settings) {
        var registration = new FilterRegistrationBean<>(
                new ForwardedFilter(settings.trustedProxies(), settings.trustForwardedHost()));
        registration.setOrder(FORWARDED_ORDER);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return registration;
    }

    /** Health and metrics: open, since only the management port has them and only this machine reaches that. */
    @Bean
    @Order(0)
    SecurityFilterChain managementSecurity(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Anything else on the management port is not there; on the members' port there is always a society. */
    @Bean
    @Order(1)
    SecurityFilterChain withoutSociety(HttpSecurity http) {
        return http.securityMatcher(request -> CurrentSociety.find().isEmpty())
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, e) -> response.setStatus(HttpServletResponse.SC_NOT_FOUND)))
                .build();
    }

    /** A job that fails goes on at its next turn. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer failingJobs(DatabaseOutage outage) {
        return scheduler -> scheduler.setErrorHandler(failure -> {
            if (!outage.explains(failure)) {
                LOG.error("A job failed and is tried again at its next turn", failure);
            }
        });
    }

    @Bean
    MeterBinder buildInfo() {
        var version = Objects.requireNonNullElse(
                ServerConfiguration.class.getPackage().getImplementationVersion(), "unpackaged");
        return registry -> Gauge.builder("portal.build", () -> 1)
                .description("Which version runs here")
                .tag("version", version)
                .register(registry);
    }
}
