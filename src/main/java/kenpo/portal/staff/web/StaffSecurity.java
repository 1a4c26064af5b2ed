package kenpo.portal.staff.web;

import jakarta.servlet.DispatcherType;
import kenpo.portal.society.Site;
import kenpo.portal.staff.signin.StaffSecurityContext;
import kenpo.portal.web.ExpiredForm;
import kenpo.portal.web.FormTokens;
import kenpo.portal.web.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** The way every request to an office's host goes: what leads in is open, everything else is for signed-in staff. */
@Configuration(proxyBeanMethods = false)
class StaffSecurity {
    private static final String[] OPEN = {
        "/sign-in", "/sign-in/*", "/sign-out", "/invitation/*", "/join/*", "/join/*/*", "/error"
    };

    /** After static files, before members' pages. */
    @Bean
    @Order(2)
    SecurityFilterChain officePages(
            HttpSecurity http, StaffSecurityContext context, FormTokens tokens, ExpiredForm expired, StaffEntry entry)
            throws Exception {
        var eager = new XorCsrfTokenRequestAttributeHandler();
        eager.setCsrfRequestAttributeName(null);
        return http.securityMatcher(request -> Site.of(request) == Site.OFFICE)
                .headers(new SecurityHeaders())
                .securityContext(security -> security.securityContextRepository(context))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(eager))
                .exceptionHandling(
                        failures -> failures.accessDeniedHandler(expired).authenticationEntryPoint(entry))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .hasRole("STAFF"))
                .build();
    }
}
